package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a signal goes to.
 *
 * @param kind how the process is named
 * @param pidfile for {@link Kind#PIDFILE} the file's name as it is written in the script; else null
 */
public record Target(Kind kind, @Nullable String pidfile) {
  /** How a process is named. */
  public enum Kind {
    /** By one pidfile. */
    PIDFILE,
    /** By a program that controls the daemon and is told to stop or reload it. */
    CONTROL_PROGRAM,
    /** In another way; there can be several. */
    OTHER
  }

  private static final Set<String> PIDFILE_COMMANDS = Set.of("start-stop-daemon", "killproc");
  private static final Set<String> BY_NAME =
      Set.of(
          "killall",
          "killall5",
          "pkill",
          "skill",
          "kill_daemon",
          "stop_daemon",
          "init",
          "telinit",
          "shutdown",
          "reboot",
          "halt",
          "poweroff",
          "xargs",
          "eval",
          "trap");

  public static Target of(CommandUse use, Evaluation way) {
    if (use.name().equals("kill")) {
      return ofKill(use, way);
    }
    if (PIDFILE_COMMANDS.contains(use.name())) {
      return optionArgument(use).map(Target::pidfile).orElse(new Target(Kind.OTHER, null));
    }
    boolean other = BY_NAME.contains(use.name()) || !isOfControlProgram(use, way);
    return new Target(other ? Kind.OTHER : Kind.CONTROL_PROGRAM, null);
  }

  /** Whether the signal goes to no more than the process, or the daemon, that the command names. */
  private static boolean isOfControlProgram(CommandUse use, Evaluation way) {
    Value called = way.words().get(use.invocation().index());
    return !KnownCommands.isServiceManager(use.name())
        && !KnownCommands.isInterpreter(use.name())
        && !called.mayContain("/etc/init.d/")
        && !called.mayContain("/etc/rc")
        && !KnownCommands.mentionKill(
            way.words().subList(use.invocation().index() + 1, way.words().size()));
  }

  private static Target pidfile(String word) {
    return new Target(Kind.PIDFILE, word);
  }

  /** Every operand of {@code kill} must be the content of one and the same file. */
  private static Target ofKill(CommandUse use, Evaluation way) {
    List<String> files = new ArrayList<>();
    for (int i = use.invocation().index() + 1; i < way.words().size(); i++) {
      Value value = way.words().get(i);
      String text = value.onlyText();
      boolean option = text != null && (text.startsWith("-") || text.matches("[A-Z]+"));
      List<String> content =
          value.labels().stream()
              .filter(Label.FileContent.class::isInstance)
              .map(label -> normal(((Label.FileContent) label).word()))
              .toList();
      if (!option && (content.size() != 1 || !isWhole(value))) {
        return new Target(Kind.OTHER, null);
      }
      files.addAll(content);
    }
    return files.stream().distinct().count() == 1
        ? pidfile(files.get(0))
        : new Target(Kind.OTHER, null);
  }

  /** Whether it is all of what was read: no group's {@code -PID}, no sum, no part, no other pid. */
  private static boolean isWhole(Value value) {
    return value.probes().isEmpty()
        && !value.labels().contains(Label.Mark.REWORKED)
        && value.shapes().stream().allMatch(s -> s.equals(Shape.UNKNOWN) || s.equals(Shape.EMPTY));
  }

  /** The word behind {@code -p} or {@code --pidfile}. */
  private static Optional<String> optionArgument(CommandUse use) {
    List<Word> arguments = use.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String text = arguments.get(i).literal();
      String written = arguments.get(i).text();
      if (written.startsWith("--pidfile=")) {
        return Optional.of(written.substring("--pidfile=".length()));
      }
      boolean option = text != null && (text.equals("--pidfile") || text.matches("-[a-zA-Z]*p"));
      if (option && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1).text());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether it goes to the process in that pidfile, or through the daemon's own control program.
   */
  public boolean isPidfileOrProgram(String word) {
    return kind == Kind.CONTROL_PROGRAM
        || (pidfile != null && normal(pidfile).equals(normal(word)));
  }

  /** Whether two words name one file, whatever their quotes. */
  public static boolean isSameFile(String a, String b) {
    return normal(a).equals(normal(b));
  }

  /** Spelled without what does not change which file is meant. */
  private static String normal(String word) {
    return word.replace("\"", "").replace("${", "$").replace("}", "");
  }
}
