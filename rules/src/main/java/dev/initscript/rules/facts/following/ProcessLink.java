package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;

/**
 * Names of files in {@code /proc/PID}, of one process that is not the shell, its parent or init.
 */
public final class ProcessLink {
  private ProcessLink() {}

  /** Whether the word can be {@code /proc/PID/FILE}. */
  public static boolean is(Word word, Value value, String file) {
    String text = word.text();
    if (text.contains("$$") || text.contains("PPID") || text.contains("$!")) {
      return false;
    }
    for (Shape shape : value.shapes()) {
      if (shape.prefix().startsWith("/proc")
          && shape.suffixText().endsWith("/" + file)
          && !(shape.isExact() && !shape.prefix().matches("/proc/[0-9]{2,}/.*"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a command reads the target of {@code /proc/PID/exe}. */
  static boolean isRead(Builtins.Call call) {
    boolean reader =
        switch (call.name()) {
          case "readlink", "realpath", "ls" -> true;
          default -> false;
        };
    int last = call.arguments().size() - 1;
    return reader && last >= 0 && is(call.arguments().get(last), call.values().get(last), "exe");
  }
}
