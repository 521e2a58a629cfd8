package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.KnownCommands;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import java.util.List;
import java.util.Set;

/**
 * Which commands certainly signal nothing. A program that nobody knows may, whatever it is called
 * with; of those that {@linkplain Signals signal} nothing is said here.
 */
final class Harmless {
  /** What control programs are told to start the daemon, or to tell of it. */
  private static final Set<String> STARTS_OR_ASKS =
      KnownCommands.names("start status check configtest version --version help --help");

  private Harmless() {}

  /** Whether the command, if it is not known to signal, is known not to. */
  static boolean is(CommandUse use, Evaluation way, GivenCommands given) {
    String name = use.name();
    if (use.function()) {
      return true;
    }
    List<Value> arguments = Signals.argumentsOf(use, way);
    return switch (name) {
      case "echo", "printf" -> !(Orders.areIn(arguments) && writes(use));
      case "start-stop-daemon", ".", "source", "exec", "command" -> true;
      case "xargs" -> runsQuietly(arguments);
      case "find" -> arguments.stream().allMatch(Harmless::isNoAction);
      case "awk", "gawk", "mawk" -> Signals.isReading(use, way);
      default ->
          GivenCommands.isTakenBy(name)
              ? !given.maySignal(use, way)
              : Signals.isReading(use, way)
                  || KnownCommands.isQuiet(name)
                  || KnownCommands.startsOrTells(name)
                  || isToldToStart(arguments);
    };
  }

  /** {@code apachectl start}, {@code apachectl configtest}. */
  static boolean isToldToStart(List<Value> words) {
    for (Value argument : words) {
      String text = argument.onlyText();
      if (text != null && STARTS_OR_ASKS.contains(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it writes into a file that is no device: perhaps one that a daemon reads. */
  private static boolean writes(CommandUse use) {
    for (Redirection redirection : use.node().redirections()) {
      if (redirection instanceof IoFile file
          && file.operator() != RedirectionOperator.GREATAND
          && !file.target().staticPrefix().startsWith("/dev/")) {
        return true;
      }
    }
    return false;
  }

  private static boolean runsQuietly(List<Value> arguments) {
    for (Value argument : arguments) {
      String text = argument.onlyText();
      if (text == null || !text.startsWith("-")) {
        return text != null && KnownCommands.isQuiet(text.substring(text.lastIndexOf('/') + 1));
      }
    }
    return true;
  }

  /** Whether an argument of {@code find} runs nothing. */
  private static boolean isNoAction(Value argument) {
    String text = argument.onlyText();
    return text != null && !text.startsWith("-exec") && !text.startsWith("-ok");
  }
}
