package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What commands do, as far as their names tell. */
public final class KnownCommands {
  private static final Set<String> SIGNALLING =
      names(
          """
          kill killall killall5 pkill skill killproc kill_daemon stop_daemon init telinit \
          shutdown reboot halt poweroff""");

  /** They run what they read, or are given as text. */
  private static final Set<String> INTERPRETERS =
      names(
          """
          sh dash bash ash ksh mksh zsh perl python python2 python3 ruby expect php""");

  private static final Set<String> READING =
      names(
          """
          expr echo printf logger wc grep egrep fgrep tr awk gawk mawk sed cut head tail sort uniq \
          cat ps ls readlink basename dirname sleep pidof rev seq success failure warning passed \
          einfo ewarn eerror ebegin eend rc_status \
          """
              + HelperBlock.EXE_FORM
              + ' '
              + HelperBlock.PIDFILE_FORM);

  /** Builtins, which run nothing that their arguments say. */
  private static final Set<String> INERT =
      names(
          """
          [ test : true false read return exit let set shift local export readonly declare \
          typeset unset break continue cd umask ulimit wait getopts pwd jobs hash times shopt \
          alias""");

  /** Programs that signal nothing, which nobody would call a function after. */
  private static final Set<String> HARMLESS =
      names(
          """
          . source rm rmdir mkdir touch chown chmod chgrp install ln mv cp mkfifo mknod mktemp tee \
          date hostname id whoami uname stat df getent dmesg pgrep which type command su exec trap \
          start-stop-daemon pidofproc status_of_proc mount umount modprobe sysctl""");

  /** Of these, what runs something else. */
  private static final Set<String> RUNNING =
      names(". source su exec command start-stop-daemon alias");

  /** They start what they are given, as functions of the distributions too. */
  private static final Set<String> STARTING = names("daemon startproc start_daemon loadproc");

  /** They stop any service, not just this one. */
  private static final Set<String> SERVICE_MANAGERS =
      names(
          """
          service systemctl initctl invoke-rc.d rc-service supervisorctl monit docker podman \
          machinectl virsh ssh svc sv fuser . source""");

  private static final Set<String> MESSAGES =
      names("echo printf logger action vebegin veend veinfo");

  /** Of one of these words a name says that it shows something. */
  private static final Pattern TELLING =
      Pattern.compile(
          "(?:.*[-_.])?(?:notify|status|msg|message|show|print|report|info|warn|warning|error)"
              + "(?:[-_.].*)?");

  private static final Pattern KILL = Pattern.compile("(?s).*\\bp?kill(all|proc)?\\b.*");

  private KnownCommands() {}

  /** The words of a text. */
  public static Set<String> names(String text) {
    return Set.of(text.split(" "));
  }

  public static boolean isSignalling(String name) {
    return SIGNALLING.contains(name);
  }

  public static boolean isInterpreter(String name) {
    return INTERPRETERS.contains(name);
  }

  static boolean isServiceManager(String name) {
    return SERVICE_MANAGERS.contains(name);
  }

  /** Whether it only looks at what it is given. */
  public static boolean isReading(String name) {
    return READING.contains(name);
  }

  /** Whether it is a builtin that runs nothing. */
  public static boolean isInert(String name) {
    return INERT.contains(name);
  }

  /** Whether it is a program that signals nothing, and surely no function. */
  public static boolean isHarmless(String name) {
    return HARMLESS.contains(name);
  }

  /** Whether it shows its arguments to a person. */
  public static boolean isMessage(String name) {
    return MESSAGES.contains(name)
        || (name.startsWith("log_") && (name.endsWith("_msg") || name.contains("_msg_")));
  }

  /** Whether it starts a program, or by its name tells somebody something. */
  public static boolean startsOrTells(String name) {
    return STARTING.contains(name) || TELLING.matcher(name).matches();
  }

  /** Whether it can start a daemon. */
  static boolean mayStart(String name) {
    return name.equals("start-stop-daemon") || !isQuiet(name);
  }

  /** A program that cannot be a function of a sourced file, as far as its name tells. */
  public static boolean isProgram(String name) {
    return isReading(name)
        || isInert(name)
        || isHarmless(name)
        || isSignalling(name)
        || isInterpreter(name)
        || isMessage(name);
  }

  /** Whether it neither signals nor runs anything that does. */
  public static boolean isQuiet(String name) {
    return !RUNNING.contains(name)
        && (isReading(name) || isInert(name) || isHarmless(name) || isMessage(name));
  }

  /** Whether one of the words can name {@code kill}, or a command with that in its name. */
  public static boolean mentionKill(List<Value> words) {
    for (Value value : words) {
      if (value.mayContain("kill") && value.shapes().stream().anyMatch(KnownCommands::namesKill)) {
        return true;
      }
    }
    return false;
  }

  private static boolean namesKill(Shape shape) {
    return KILL.matcher(shape.prefix() + " " + shape.suffixText()).matches();
  }
}
