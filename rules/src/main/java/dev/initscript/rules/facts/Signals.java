package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which commands signal a process or tell a daemon to end, and which only look or talk. */
public final class Signals {
  private static final Set<String> SIGNALLING =
      Set.of(
          "kill",
          "killall",
          "killall5",
          "pkill",
          "skill",
          "killproc",
          "kill_daemon",
          "stop_daemon");

  /** What init scripts say to a control program that then ends, or disturbs, a daemon. */
  private static final Set<String> ORDERS =
      Set.of(
          "stop",
          "quit",
          "shutdown",
          "kill",
          "term",
          "reload",
          "restart",
          "graceful",
          "graceful-stop",
          "force-reload",
          "force-stop",
          "try-restart",
          "condrestart",
          "exit",
          "halt");

  private static final Set<String> READING =
      Set.of(
          "expr",
          "echo",
          "printf",
          "logger",
          "wc",
          "grep",
          "egrep",
          "fgrep",
          "tr",
          "awk",
          "gawk",
          "mawk",
          "sed",
          "cut",
          "head",
          "tail",
          "sort",
          "uniq",
          "cat",
          "ps",
          "ls",
          "readlink",
          "basename",
          "dirname",
          "sleep",
          "pidof",
          "rev",
          "seq",
          "success",
          "failure",
          "warning",
          "passed",
          "einfo",
          "ewarn",
          "eerror",
          "ebegin",
          "eend",
          "rc_status",
          HelperBlock.EXE_FORM,
          HelperBlock.PIDFILE_FORM);

  /** Builtins, which run nothing that their arguments say. */
  private static final Set<String> INERT =
      Set.of(
          "[",
          "test",
          ":",
          "true",
          "false",
          "read",
          "return",
          "exit",
          "let",
          "set",
          "shift",
          "local",
          "export",
          "readonly",
          "declare",
          "typeset",
          "unset",
          "break",
          "continue",
          "cd",
          "umask",
          "ulimit");

  /** Programs that signal nothing, which nobody would call a function after. */
  private static final Set<String> HARMLESS =
      Set.of(
          ".",
          "source",
          "rm",
          "rmdir",
          "mkdir",
          "touch",
          "chown",
          "chmod",
          "install",
          "ln",
          "mv",
          "cp",
          "date",
          "hostname",
          "id",
          "mktemp",
          "su",
          "start-stop-daemon",
          "pidofproc",
          "status_of_proc",
          "mount",
          "umount",
          "modprobe",
          "sysctl",
          "trap",
          "exec",
          "ulimit",
          "tee",
          "which",
          "type",
          "command");

  private Signals() {}

  /** Whether a script that was told so means to end or disturb the daemon. */
  public static boolean isOrder(String action) {
    return ORDERS.contains(action.toLowerCase(Locale.ROOT))
        || action.contains("stop")
        || action.contains("restart");
  }

  /** Whether the command signals, or tells a daemon to end, when it comes to run in this way. */
  static boolean signals(CommandUse use, Evaluation way) {
    if (use.function()) {
      return false;
    }
    List<Value> arguments = way.words().subList(use.invocation().index() + 1, way.words().size());
    String name = use.name();
    if (name.equals("kill")) {
      return !asksOnly(arguments);
    }
    if (name.equals("start-stop-daemon")) {
      return hasOption(arguments, "K", "--stop") && !hasOption(arguments, "t", "--test");
    }
    if (SIGNALLING.contains(name)) {
      return true;
    }
    if (isMessage(name) || INERT.contains(name)) {
      return false;
    }
    if (mentionsKill(arguments)) {
      return true;
    }
    if (name.equals("eval") || name.equals("trap")) {
      return arguments.stream().anyMatch(value -> !value.isExact());
    }
    if (READING.contains(name)) {
      return false;
    }
    return name.contains("kill")
        || name.contains("stop")
        || arguments.stream().anyMatch(Signals::isOrderIn);
  }

  /** The same of a command of which not even the name is known. */
  static boolean signals(ScriptFacts.Opaque command, Evaluation way) {
    List<Value> arguments = way.words().subList(1, way.words().size());
    boolean ordered = way.actions().isEmpty() || way.actions().stream().anyMatch(Signals::isOrder);
    return mentionsKill(way.words())
        || arguments.stream().anyMatch(Signals::isOrderIn)
        || (ordered && arguments.stream().anyMatch(v -> v.shapes().contains(Shape.UNKNOWN)));
  }

  /**
   * Whether the signal can only go to the process that a pidfile names and that runs the given
   * executable: dpkg's {@code start-stop-daemon} with both.
   */
  static boolean isVerified(CommandUse use, Evaluation way, Dialect dialect) {
    List<Value> arguments = way.words().subList(use.invocation().index() + 1, way.words().size());
    return use.name().equals("start-stop-daemon")
        && dialect != Dialect.BUSYBOX
        && hasOption(arguments, "p", "--pidfile")
        && hasOption(arguments, "x", "--exec");
  }

  /**
   * Whether the command can be a function, of a sourced file that nobody has seen, which signals.
   */
  static boolean canBeForeignFunction(CommandUse use, Evaluation way) {
    return !use.function()
        && use.invocation().lookup() == Invocation.Lookup.PLAIN
        && !HARMLESS.contains(use.name())
        && !isReading(use, way);
  }

  /** Whether the command only looks at what it is given, or shows it to a person. */
  static boolean isReading(CommandUse use, Evaluation way) {
    if (use.function()
        || READING.contains(use.name())
        || INERT.contains(use.name())
        || isMessage(use.name())) {
      return true;
    }
    List<Value> arguments = way.words().subList(use.invocation().index() + 1, way.words().size());
    return use.name().equals("kill") && asksOnly(arguments);
  }

  private static boolean isMessage(String name) {
    return name.equals("echo")
        || name.equals("printf")
        || name.equals("logger")
        || name.equals("action")
        || (name.startsWith("log_") && (name.endsWith("_msg") || name.contains("_msg_")))
        || (name.startsWith("v") && Set.of("vebegin", "veend", "veinfo").contains(name));
  }

  private static boolean mentionsKill(List<Value> arguments) {
    return arguments.stream()
        .flatMap(value -> value.shapes().stream())
        .filter(shape -> shape.prefix().contains("kill") || shape.suffixText().contains("kill"))
        .anyMatch(
            shape ->
                (shape.prefix() + " " + shape.suffixText())
                    .matches("(?s).*\\bp?kill(all|proc)?\\b.*"));
  }

  private static boolean isOrderIn(Value value) {
    return value.shapes().stream()
        .anyMatch(
            shape -> shape.isExact() && ORDERS.contains(shape.prefix().toLowerCase(Locale.ROOT)));
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

  /** Whether an option is there, a short one possibly among others: {@code -Kqp}. */
  private static boolean hasOption(List<Value> arguments, String shortName, String longName) {
    for (Value argument : arguments) {
      String text = argument.onlyText();
      if (text == null) {
        continue;
      }
      if (text.equals("--")) {
        return false;
      }
      if (text.equals(longName) || text.startsWith(longName + "=")) {
        return true;
      }
      if (text.startsWith("-") && !text.startsWith("--") && text.indexOf(shortName) > 0) {
        return true;
      }
    }
    return false;
  }
}
