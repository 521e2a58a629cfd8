package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.Invocation;
import dev.initscript.rules.facts.following.KnownCommands;
import dev.initscript.rules.facts.following.OpaqueCommand;
import dev.initscript.rules.facts.following.OptionArgument;
import dev.initscript.rules.facts.following.SourcedLibraries;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Redirection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which commands signal a process or tell a daemon to end, and which only look or talk. */
final class Signals {
  private Signals() {}

  /** Whether the command signals, or tells a daemon to end, when it comes to run in this way. */
  static boolean signals(CommandUse use, Evaluation way) {
    if (use.function()) {
      return false;
    }
    if (tellsTheKernel(use)) {
      return true;
    }
    List<Value> arguments = argumentsOf(use, way);
    String name = use.name();
    if (name.equals("kill")) {
      return !asksOnly(arguments);
    }
    if (name.equals("start-stop-daemon")) {
      return StartStopOptions.of(arguments).maySignal() || KnownCommands.mentionKill(arguments);
    }
    if (name.equals(".") || name.equals("source")) {
      return arguments.isEmpty() || SourcedLibraries.mayDefineFunctions(arguments.get(0));
    }
    if (name.equals("fuser")) {
      return StartStopOptions.hasLetter(arguments, 'k');
    }
    if (KnownCommands.isInterpreter(name) && runsUnseenText(arguments)) {
      return true;
    }
    if (KnownCommands.isSignalling(name)) {
      return true;
    }
    if (KnownCommands.isMessage(name) || KnownCommands.isInert(name)) {
      return false;
    }
    if (KnownCommands.mentionKill(arguments)) {
      return true;
    }
    if (name.equals("eval") || name.equals("trap")) {
      return arguments.stream().anyMatch(value -> !value.isExact());
    }
    if (KnownCommands.isReading(name)) {
      return false;
    }
    return name.contains("kill") || name.contains("stop") || Orders.areIn(arguments);
  }

  /** {@code echo b >/proc/sysrq-trigger} and the like: everything ends, whoever writes. */
  private static boolean tellsTheKernel(CommandUse use) {
    for (Redirection redirection : use.node().redirections()) {
      if (redirection instanceof IoFile file) {
        if (isOfTheKernel(file.target().text())) {
          return true;
        }
      }
    }
    return use.name().equals("tee")
        && use.arguments().stream().anyMatch(file -> isOfTheKernel(file.text()));
  }

  private static boolean isOfTheKernel(String file) {
    return file.contains("/sysrq-trigger")
        || file.contains("/dev/watchdog")
        || file.contains("/cgroup.kill");
  }

  /** The same of a command of which not even the name is known. */
  static boolean signals(OpaqueCommand command, Evaluation way) {
    if (KnownCommands.mentionKill(way.words())) {
      return true;
    }
    boolean ordered = way.actions().isEmpty() || way.actions().stream().anyMatch(Orders::isOrder);
    for (int i = 0; i < way.words().size(); i++) {
      Value word = way.words().get(i);
      // The script itself does what its arguments say.
      boolean self = i == 0 && word.labels().contains(Label.Mark.SCRIPT_NAME);
      if ((i > 0 && Orders.isIn(word))
          || (ordered && !self && word.shapes().contains(Shape.UNKNOWN))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The program of the one process that the signal can go to, because a pidfile names it and it
   * runs that program: dpkg's {@code start-stop-daemon} with both. Null if it can go elsewhere.
   */
  static @Nullable Value verifiedProgram(CommandUse use, Evaluation way, Dialect dialect) {
    boolean verified =
        use.name().equals("start-stop-daemon")
            && dialect != Dialect.BUSYBOX
            && StartStopOptions.of(argumentsOf(use, way)).isVerified();
    return verified
        ? StartStopDaemon.of(use).argument("exec").map(OptionArgument::value).orElse(null)
        : null;
  }

  /**
   * Whether the command can be a function, of a sourced file that nobody has seen, which signals.
   */
  static boolean canBeForeignFunction(CommandUse use, Evaluation way) {
    return !use.function()
        && use.invocation().lookup() == Invocation.Lookup.PLAIN
        && !KnownCommands.isHarmless(use.name())
        && !isReading(use, way);
  }

  /** Whether the command only looks at what it is given, or shows it to a person. */
  static boolean isReading(CommandUse use, Evaluation way) {
    String name = use.name();
    if (name.equals("awk") || name.equals("gawk") || name.equals("mawk")) {
      return !writesOrRuns(way.words());
    }
    return use.function()
        || KnownCommands.isReading(name)
        || KnownCommands.isInert(name)
        || KnownCommands.isMessage(name)
        || (name.equals("kill") && asksOnly(argumentsOf(use, way)));
  }

  /** What the command is given, in that way. */
  static List<Value> argumentsOf(CommandUse use, Evaluation way) {
    return way.words().subList(use.invocation().index() + 1, way.words().size());
  }

  /** A shell or interpreter that is given no file, or text that is not known. */
  private static boolean runsUnseenText(List<Value> arguments) {
    boolean file = false;
    for (Value argument : arguments) {
      String text = argument.onlyText();
      if (text == null || text.equals("-s") || text.equals("-")) {
        return true;
      }
      file |= !text.startsWith("-");
    }
    return !file;
  }

  /** An awk program can print into files and commands. */
  private static boolean writesOrRuns(List<Value> words) {
    for (Value word : words) {
      if (word.mayContain(">") || word.mayContain("|") || word.mayContain("system")) {
        return true;
      }
    }
    return false;
  }

  /** {@code kill -0}, {@code kill -s 0}, {@code kill -l}: no signal. */
  private static boolean asksOnly(List<Value> arguments) {
    if (arguments.isEmpty()) {
      return true;
    }
    String first = arguments.get(0).onlyText();
    if ("-0".equals(first) || "-l".equals(first) || "-L".equals(first)) {
      return true;
    }
    return ("-s".equals(first) || "-n".equals(first))
        && arguments.size() > 1
        && "0".equals(arguments.get(1).onlyText());
  }
}
