package dev.initscript.maven;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.AppliedFix;
import dev.initscript.rules.engine.FixStep;
import dev.initscript.rules.report.Dep3Header;
import dev.initscript.rules.report.UnifiedPatch;
import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The patches of a run, as {@code debian/patches} takes them: one, or one for each rule, to be
 * applied in their order. Names in them count from the base directory; if a script lies elsewhere,
 * all of them count from the root of the file system. Links are resolved, because neither {@code
 * patch} nor {@code git apply} writes through one.
 */
final class PatchFiles {
  /** What every patch is called if there is only one. */
  static final String ONE = "initscript.patch";

  /** The list of the patches, if each rule has one. */
  static final String SERIES = "initscript.series";

  private static final String REST = "rest";

  private final Path base;
  private final LocalDate day;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private boolean allInside = true;

  /** What one patch changes: script by script, and by which rules. */
  private record Part(Map<Path, List<SourceText>> changes, TreeSet<RuleId> rules) {
    Part() {
      this(new LinkedHashMap<>(), new TreeSet<>());
    }
  }

  PatchFiles(Path base, LocalDate day) {
    this.base = real(base);
    this.day = day;
  }

  /** A rule whose patch comes behind those of the rules before it. */
  void expect(RuleId rule) {
    parts.put(rule.value(), new Part());
  }

  /** Adds what a step changes in a script, which is given by its real path. */
  void add(Path script, FixStep step) {
    RuleId rule = step.rule();
    Part part = parts.computeIfAbsent(rule == null ? REST : rule.value(), name -> new Part());
    part.changes().put(script, List.of(step.before(), step.after()));
    for (AppliedFix fix : step.applied()) {
      part.rules().add(fix.rule());
    }
    allInside &= script.startsWith(base);
  }

  /**
   * The patches by their file names, in the order in which they are to be applied.
   *
   * @param numbered whether each part is one of several
   */
  Map<String, byte[]> files(boolean numbered) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    parts.forEach(
        (name, part) -> {
          if (!part.changes().isEmpty()) {
            int number = files.size() + 1;
            files.put(numbered ? "initscript-" + number + "-" + name + ".patch" : ONE, bytes(part));
          }
        });
    return files;
  }

  private byte[] bytes(Part part) {
    var patch = new UnifiedPatch();
    part.changes()
        .forEach(
            (path, change) ->
                patch.add(
                    root().relativize(path).toString().replace(File.separatorChar, '/'),
                    change.get(0),
                    change.get(1)));
    var rules = part.rules().stream().flatMap(id -> RuleCatalog.find(id).stream()).toList();
    var out = new ByteArrayOutputStream();
    out.writeBytes(Dep3Header.of(rules, day).getBytes(StandardCharsets.UTF_8));
    out.writeBytes(patch.toBytes());
    return out.toByteArray();
  }

  /** The command that applies these patches, wherever it is started. */
  String command(List<Path> files) {
    List<String> commands = new ArrayList<>();
    for (Path file : files) {
      commands.add(
          "patch -p1 -d "
              + ShellWord.of(root().toString())
              + " -i "
              + ShellWord.of(file.toAbsolutePath().toString()));
    }
    return String.join(" && ", commands);
  }

  private Path root() {
    return allInside ? base : base.getRoot();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
