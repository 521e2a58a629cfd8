package dev.initscript.maven.archive;

import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scriptlets in the header of an rpm package, named as the sections of a spec file: {@code
 * /%post}, {@code /%triggerin(httpd)}. Tags are those of rpm's rpmtag.h.
 */
final class Scriptlets {
  private static final String DEFAULT_INTERPRETER = "/bin/sh";

  /** A section with one script: its name, and the tags of its text and of its interpreter. */
  private record Section(String name, int text, int interpreter) {}

  private static final List<Section> SECTIONS =
      List.of(
          new Section("%pretrans", 1151, 1153),
          new Section("%pre", 1023, 1085),
          new Section("%post", 1024, 1086),
          new Section("%preun", 1025, 1087),
          new Section("%postun", 1026, 1088),
          new Section("%posttrans", 1152, 1154),
          new Section("%preuntrans", 5103, 5105),
          new Section("%postuntrans", 5104, 5106),
          new Section("%verifyscript", 1079, 1091));

  /** Triggers: the tags of texts and interpreters, and, for each condition, of what it is. */
  private record Triggers(
      String kind, int texts, int interpreters, int names, int indices, int flags) {}

  private static final List<Triggers> TRIGGERS =
      List.of(
          new Triggers("%trigger", 1065, 1092, 1066, 1069, 1068),
          new Triggers("%filetrigger", 5066, 5067, 5069, 5070, 5072),
          new Triggers("%transfiletrigger", 5076, 5077, 5079, 5080, 5082));

  /** Bits of a condition's flags. */
  private static final Map<Integer, String> WHEN =
      new TreeMap<>(Map.of(1 << 16, "in", 1 << 17, "un", 1 << 18, "postun", 1 << 25, "prein"));

  private Scriptlets() {}

  /** All of them. */
  static List<PackedScript> of(RpmHeader header, Contents files) throws IOException {
    List<PackedScript> scripts = new ArrayList<>();
    for (Section section : SECTIONS) {
      @Nullable String text = header.string(section.text);
      if (text != null) {
        scripts.add(script(section.name, text, header.string(section.interpreter), files));
      }
    }
    for (Triggers triggers : TRIGGERS) {
      List<String> texts = header.strings(triggers.texts);
      List<String> interpreters = header.strings(triggers.interpreters);
      for (int i = 0; i < texts.size(); i++) {
        @Nullable String interpreter = i < interpreters.size() ? interpreters.get(i) : null;
        scripts.add(script(triggerName(triggers, i, header), texts.get(i), interpreter, files));
      }
    }
    return scripts;
  }

  private static String triggerName(Triggers triggers, int script, RpmHeader header)
      throws IOException {
    int condition = header.ints(triggers.indices).indexOf(script);
    List<String> names = header.strings(triggers.names);
    List<Integer> flags = header.ints(triggers.flags);
    if (condition < 0 || condition >= names.size() || condition >= flags.size()) {
      return triggers.kind + "(" + (script + 1) + ")";
    }
    var name = new StringBuilder(triggers.kind);
    WHEN.forEach((bit, when) -> name.append((flags.get(condition) & bit) != 0 ? when : ""));
    return name.append('(').append(names.get(condition)).append(')').toString();
  }

  private static PackedScript script(
      String section, String text, @Nullable String interpreter, Contents files) {
    return PackedScript.ofMaintainer(
        "/" + section,
        SourceText.of(text.getBytes(StandardCharsets.ISO_8859_1)),
        interpreter == null ? DEFAULT_INTERPRETER : interpreter,
        files);
  }
}
