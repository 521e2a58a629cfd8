package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.SourcedLibraries;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.shell.text.SourceText;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which distribution's functions a script means by {@code pidofproc} or {@code killproc}: those of
 * the files that it sources.
 */
public enum FunctionLibraries {
  /** Debian's implementation of the Linux Standard Base's functions. */
  LSB,
  RED_HAT,
  /** Red Hat's or OpenEmbedded's: both are found under this name. */
  RED_HAT_OR_OPEN_EMBEDDED,
  SUSE,
  /** What {@code openrc-run}, once {@code runscript}, defines before it reads the script. */
  OPEN_RC,
  /** The functions of OpenWrt's {@code /etc/rc.common}, which runs the script. */
  OPEN_WRT;

  private static final Map<String, FunctionLibraries> FILES =
      Map.of(
          "/lib/lsb/init-functions", LSB,
          "/usr/lib/lsb/init-functions", LSB,
          "/etc/rc.d/init.d/functions", RED_HAT,
          "/etc/init.d/functions", RED_HAT_OR_OPEN_EMBEDDED,
          "/etc/rc.status", SUSE,
          "/etc/rc.common", OPEN_WRT,
          "/lib/functions/service.sh", OPEN_WRT);

  /** One of them stands in whatever a path of these files is put together from. */
  private static final List<String> NAMES =
      List.of("functions", "rc.status", "rc.common", "service.sh");

  private static final Pattern OPEN_RC_RUNS =
      Pattern.compile("#!(.*[/\\s])?(openrc-run|runscript)\\s*");
  private static final Pattern OPEN_WRT_RUNS = Pattern.compile("#!.*\\s/etc/rc\\.common\\s*");

  /**
   * The libraries that the script sources, on some way, or that its interpreter brings along; empty
   * if none of them is known.
   */
  static Set<FunctionLibraries> of(ScriptFacts facts) {
    Set<FunctionLibraries> found = EnumSet.noneOf(FunctionLibraries.class);
    SourceText source = facts.tree().source();
    String first = source.length() == 0 ? "" : source.text(source.line(1));
    if (OPEN_RC_RUNS.matcher(first).matches()) {
      found.add(OPEN_RC);
    } else if (OPEN_WRT_RUNS.matcher(first).matches()) {
      found.add(OPEN_WRT);
    }
    if (!mayBeSourced(facts)) {
      return found;
    }
    for (CommandUse use : facts.commands()) {
      boolean sources = use.name().equals(".") || use.name().equals("source");
      if (sources && !use.arguments().isEmpty() && !facts.isInSubshell(use.node())) {
        for (Shape shape : use.value(use.arguments().get(0)).shapes()) {
          FunctionLibraries library = shape.isExact() ? FILES.get(shape.prefix()) : null;
          if (library != null) {
            found.addAll(meant(facts, shape.prefix(), library));
          }
        }
      }
    }
    return found;
  }

  /** Whether the name of one of the files can be known. Quick to find out; following is not. */
  private static boolean mayBeSourced(ScriptFacts facts) {
    if (!facts.mayRun(".") && !facts.mayRun("source")) {
      return false;
    }
    for (String name : NAMES) {
      if (facts.mentions(name)) {
        return true;
      }
    }
    return !facts.isAlone();
  }

  /** None if the file is another one, which is followed; if it is at hand, it says whose it is. */
  private static Set<FunctionLibraries> meant(
      ScriptFacts facts, String path, FunctionLibraries library) {
    if (!(facts.fileOf(Value.exact(path)) instanceof TargetFile.Regular file)) {
      return Set.of(library);
    }
    if (facts.sourcedFiles().contains(file.path())) {
      return Set.of();
    }
    boolean told = library == RED_HAT_OR_OPEN_EMBEDDED && SourcedLibraries.isKnown(path, file);
    return Set.of(told ? RED_HAT : library);
  }
}
