package dev.initscript.rules.facts;

import java.util.Set;

/** What commands do, as far as their names tell. */
final class KnownCommands {
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
          "tee",
          "which",
          "type",
          "command");

  /** Of these, what runs something else. */
  private static final Set<String> RUNNING =
      Set.of(".", "source", "su", "exec", "command", "start-stop-daemon");

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

  private static final Set<String> MESSAGES =
      Set.of("echo", "printf", "logger", "action", "vebegin", "veend", "veinfo");

  private KnownCommands() {}

  static boolean isSignalling(String name) {
    return SIGNALLING.contains(name);
  }

  static boolean isInterpreter(String name) {
    return INTERPRETERS.contains(name);
  }

  static boolean isServiceManager(String name) {
    return SERVICE_MANAGERS.contains(name);
  }

  /** Whether it only looks at what it is given. */
  static boolean isReading(String name) {
    return READING.contains(name);
  }

  /** Whether it is a builtin that runs nothing. */
  static boolean isInert(String name) {
    return INERT.contains(name);
  }

  /** Whether it is a program that signals nothing, and surely no function. */
  static boolean isHarmless(String name) {
    return HARMLESS.contains(name);
  }

  /** Whether it shows its arguments to a person. */
  static boolean isMessage(String name) {
    return MESSAGES.contains(name)
        || (name.startsWith("log_") && (name.endsWith("_msg") || name.contains("_msg_")));
  }

  /** A program that cannot be a function of a sourced file, as far as its name tells. */
  static boolean isProgram(String name) {
    return isReading(name)
        || isInert(name)
        || isHarmless(name)
        || isSignalling(name)
        || isInterpreter(name)
        || isMessage(name);
  }

  /** Whether it neither signals nor runs anything that does. */
  static boolean isQuiet(String name) {
    return !RUNNING.contains(name)
        && (isReading(name) || isInert(name) || isHarmless(name) || isMessage(name));
  }
}
