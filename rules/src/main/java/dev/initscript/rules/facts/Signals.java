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
          "stop_daemon",
          "init",
          "telinit",
          "shutdown",
          "reboot",
          "halt",
          "poweroff");

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

  /** The same, said by scripts only to programs, never a name of what a script is told to do. */
  private static final Set<String> PROGRAM_ORDERS =
      Set.of(
          "reopen",
          "reopen-logs",
          "rotate",
          "rotate-logs",
          "flush",
          "hup",
          "usr1",
          "usr2",
          "abort",
          "upgrade",
          "isolate",
          "reboot",
          "poweroff");

  /** They run what they read, or are given as text. */
  private static final Set<String> INTERPRETERS =
      Set.of(
          "sh", "dash", "bash", "ash", "ksh", "mksh", "zsh", "perl", "python", "python2", "python3",
          "ruby", "expect", "php");

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

  /** They stop any service, not just this one. */
  private static final Set<String> SERVICE_MANAGERS =
      Set.of(
          "service",
          "systemctl",
          "initctl",
          "invoke-rc.d",
          "rc-service",
          "supervisorctl",
          "monit",
          "docker",
          "podman",
          "machinectl",
          "virsh",
          "ssh",
          "svc",
          "sv",
          "fuser",
          ".",
          "source");

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
      return StartStopOptions.of(arguments).maySignal();
    }
    if (name.equals(".") || name.equals("source")) {
      return arguments.isEmpty() || SourcedLibraries.mayDefineFunctions(arguments.get(0));
    }
    if (name.equals("fuser")) {
      return StartStopOptions.hasLetter(arguments, 'k');
    }
    if (INTERPRETERS.contains(name) && runsUnseenText(arguments)) {
      return true;
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
    if (mentionsKill(way.words())) {
      return true;
    }
    boolean ordered = way.actions().isEmpty() || way.actions().stream().anyMatch(Signals::isOrder);
    for (int i = 0; i < way.words().size(); i++) {
      Value word = way.words().get(i);
      // The script itself does what its arguments say.
      boolean self = i == 0 && word.labels().contains(new Label.ScriptName());
      if ((i > 0 && isOrderIn(word))
          || (ordered && !self && word.shapes().contains(Shape.UNKNOWN))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the signal can only go to the process that a pidfile names and that runs the given
   * executable: dpkg's {@code start-stop-daemon} with both.
   */
  static boolean isVerified(CommandUse use, Evaluation way, Dialect dialect) {
    List<Value> arguments = way.words().subList(use.invocation().index() + 1, way.words().size());
    return use.name().equals("start-stop-daemon")
        && dialect != Dialect.BUSYBOX
        && StartStopOptions.of(arguments).isVerified();
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

  /** Whether the signal goes to no more than the process, or the daemon, that the command names. */
  static boolean isOfControlProgram(CommandUse use, Evaluation way) {
    List<Value> arguments = way.words().subList(use.invocation().index() + 1, way.words().size());
    Value called = way.words().get(use.invocation().index());
    return !SERVICE_MANAGERS.contains(use.name())
        && !INTERPRETERS.contains(use.name())
        && !called.mayContain("/etc/init.d/")
        && !called.mayContain("/etc/rc")
        && !mentionsKill(arguments);
  }

  /** A program that cannot be a function of a sourced file, as far as its name tells. */
  static boolean isKnownProgram(String name) {
    return READING.contains(name)
        || INERT.contains(name)
        || HARMLESS.contains(name)
        || SIGNALLING.contains(name)
        || INTERPRETERS.contains(name)
        || isMessage(name);
  }

  /** Whether a command, by its name alone, neither signals nor runs anything that does. */
  static boolean isQuiet(String name) {
    boolean runs =
        name.equals(".")
            || name.equals("source")
            || name.equals("su")
            || name.equals("exec")
            || name.equals("command")
            || name.equals("start-stop-daemon");
    return !runs
        && (READING.contains(name)
            || INERT.contains(name)
            || HARMLESS.contains(name)
            || isMessage(name));
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
    if (use.name().equals("awk") || use.name().equals("gawk") || use.name().equals("mawk")) {
      return !writesOrRuns(way.words());
    }
    if (use.function()
        || READING.contains(use.name())
        || INERT.contains(use.name())
        || isMessage(use.name())) {
      return true;
    }
    List<Value> arguments = way.words().subList(use.invocation().index() + 1, way.words().size());
    return use.name().equals("kill") && asksOnly(arguments);
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

  private static boolean isMessage(String name) {
    return name.equals("echo")
        || name.equals("printf")
        || name.equals("logger")
        || name.equals("action")
        || (name.startsWith("log_") && (name.endsWith("_msg") || name.contains("_msg_")))
        || (name.startsWith("v") && Set.of("vebegin", "veend", "veinfo").contains(name));
  }

  private static boolean mentionsKill(List<Value> arguments) {
    for (Value value : arguments) {
      if (value.mayContain("kill") && value.shapes().stream().anyMatch(Signals::namesKill)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesKill(Shape shape) {
    return (shape.prefix() + " " + shape.suffixText()).matches("(?s).*\\bp?kill(all|proc)?\\b.*");
  }

  private static boolean isOrderIn(Value value) {
    for (Shape shape : value.shapes()) {
      if (shape.isExact()) {
        String word = shape.prefix().toLowerCase(Locale.ROOT);
        if (ORDERS.contains(word) || PROGRAM_ORDERS.contains(word)) {
          return true;
        }
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
