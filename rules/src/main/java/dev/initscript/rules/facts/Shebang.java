package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the first line of a file, and the signs of a platform in the rest. */
final class Shebang {
  private static final Pattern INTERPRETER_LINE =
      Pattern.compile("#![ \\t]*(\\S+)(?:[ \\t]+([^\\r\\n]*?))?[ \\t\\r]*");
  private static final Set<String> POSIX_SHELLS = Set.of("sh", "dash", "posh", "lksh");
  private static final Set<String> BASH_SHELLS = Set.of("bash", "rbash");
  private static final Set<String> BUSYBOX_SHELLS = Set.of("ash", "openrc-run", "runscript");
  private static final Set<String> OTHER_SHELLS =
      Set.of("zsh", "ksh", "ksh93", "mksh", "csh", "tcsh", "fish", "rc", "es", "yash");

  /** A sourced file that only a platform whose {@code sh} is bash, or busybox ash, has. */
  private static final Pattern BASH_PLATFORM =
      sourced("/etc/(?:rc\\.d/)?init\\.d/functions|/etc/rc\\.status|/etc/sysconfig/\\S+");

  private static final Pattern BUSYBOX_PLATFORM = sourced("/etc/rc\\.common|/lib/functions\\.sh");

  /** What a text must hold that matches: most hold none of it, and need no pattern. */
  private static final List<String> IN_BASH =
      List.of("/init.d/functions", "/etc/rc.status", "/etc/sysconfig/");

  private static final List<String> IN_BUSYBOX = List.of("/etc/rc.common", "/lib/functions.sh");

  private Shebang() {}

  private static Pattern sourced(String files) {
    return Pattern.compile(
        "(?m)^[^#\\n]*?(?:^|[\\s;&|])(?:\\.|source)[ \\t]+[\"']?(" + files + ")(?=[\"'\\s;&|)]|$)");
  }

  static ScriptKind kindOf(SourceText source) {
    if (source.length() == 0) {
      return new ScriptKind.NotShell("the file is empty");
    }
    String text = source.text(0, source.length());
    int nul = text.indexOf('\0');
    Matcher line = INTERPRETER_LINE.matcher(firstLine(text));
    if (!line.matches()) {
      return nul >= 0
          ? new ScriptKind.NotShell("a binary file")
          : byPlatform(text, "no interpreter line");
    }
    String path = line.group(1);
    String arguments = line.group(2) == null ? "" : line.group(2);
    return byInterpreter(path, arguments, text);
  }

  private static ScriptKind byInterpreter(String path, String arguments, String text) {
    String line = "#!" + path;
    String name = baseName(path);
    String rest = arguments;
    if (name.equals("env")) {
      String[] words = arguments.replaceFirst("^-S[ \\t]*", "").split("[ \\t]+", 2);
      name = baseName(words[0]);
      line += " " + words[0];
      rest = words.length > 1 ? words[1] : "";
    }
    if (name.equals("busybox") && (rest.equals("sh") || rest.startsWith("ash"))) {
      return new ScriptKind.Shell(Dialect.BUSYBOX, line + " " + rest);
    }
    if (rest.equals("/etc/rc.common")) {
      return new ScriptKind.Shell(Dialect.BUSYBOX, line + " " + rest);
    }
    if (BASH_SHELLS.contains(name)) {
      return new ScriptKind.Shell(Dialect.BASH, line);
    }
    if (BUSYBOX_SHELLS.contains(name)) {
      return new ScriptKind.Shell(Dialect.BUSYBOX, line);
    }
    if (name.equals("sh")) {
      return byPlatform(text, line);
    }
    if (POSIX_SHELLS.contains(name)) {
      return new ScriptKind.Shell(Dialect.POSIX, line);
    }
    if (OTHER_SHELLS.contains(name)) {
      return new ScriptKind.NotShell(
          "a script for " + name + ", which is none of the shells sh, dash, bash and busybox");
    }
    return new ScriptKind.NotShell("a script for " + name);
  }

  private static ScriptKind byPlatform(String text, String otherwise) {
    @Nullable String sign = find(BUSYBOX_PLATFORM, IN_BUSYBOX, text);
    if (sign != null) {
      return new ScriptKind.Shell(Dialect.BUSYBOX, "sources " + sign);
    }
    sign = find(BASH_PLATFORM, IN_BASH, text);
    if (sign != null) {
      return new ScriptKind.Shell(Dialect.BASH, "sources " + sign);
    }
    return new ScriptKind.Shell(Dialect.POSIX, otherwise);
  }

  private static @Nullable String find(Pattern pattern, List<String> oneOf, String text) {
    for (String sign : oneOf) {
      if (text.contains(sign)) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
      }
    }
    return null;
  }

  private static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
