package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Value;
import dev.initscript.rules.files.TargetFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which variables the platform's own files may set when a script sources them.
 *
 * <p>Written from their documentation and their text: none of them touches a variable that names a
 * daemon, so what a script has set before it sources them stays certain. A file that is not listed
 * may set anything.
 */
public final class SourcedLibraries {
  /**
   * rcS(5): the options of Debian's boot; init-functions sets FANCYTTY, and its hook for systemd a
   * few more.
   */
  private static final Map<String, List<String>> VARIABLES =
      Map.of(
          "/etc/default/rcS",
          List.of(
              "TMPTIME",
              "SULOGIN",
              "DELAYLOGIN",
              "UTC",
              "VERBOSE",
              "FSCKFIX",
              "RAMRUN",
              "RAMLOCK",
              "RAMSHM",
              "RAMTMP",
              "EDITMOTD",
              "HWCLOCKPARS",
              "FSCKTYPES"),
          "/lib/init/vars.sh",
          List.of(
              "TMPTIME",
              "SULOGIN",
              "DELAYLOGIN",
              "UTC",
              "VERBOSE",
              "FSCKFIX",
              "RAMRUN",
              "RAMLOCK",
              "RAMSHM",
              "RAMTMP",
              "EDITMOTD",
              "INIT_VERBOSE",
              "INIT",
              "NOSWAP",
              "PATH"),
          "/lib/lsb/init-functions",
          List.of(
              "FANCYTTY",
              "TPUT",
              "EXPR",
              "RED",
              "GREEN",
              "YELLOW",
              "NORMAL",
              "PREVLEVEL",
              "_use_systemctl",
              "executable",
              "argument",
              "prog",
              "service",
              "state",
              "sctl_args",
              "rc",
              "s"),
          "/etc/rc.d/init.d/functions",
          List.of(
              "PATH",
              "TEXTDOMAIN",
              "COLUMNS",
              "CONSOLETYPE",
              "BOOTUP",
              "RES_COL",
              "MOVE_TO_COL",
              "SETCOLOR_SUCCESS",
              "SETCOLOR_FAILURE",
              "SETCOLOR_WARNING",
              "SETCOLOR_NORMAL",
              "LANG",
              "LOGLEVEL",
              "PROMPT",
              "INITLOG_ARGS",
              "RC",
              "strstr"),
          "/etc/rc.status",
          List.of(
              "rc_reset",
              "rc_done",
              "rc_running",
              "rc_failed",
              "rc_missed",
              "rc_skipped",
              "rc_dead",
              "rc_unused",
              "rc_unknown",
              "_rc_status",
              "_rc_status_all",
              "LINES",
              "COLUMNS",
              "TERM",
              "esc"),
          "/etc/sysconfig/network",
          List.of(
              "NETWORKING",
              "NETWORKING_IPV6",
              "HOSTNAME",
              "GATEWAY",
              "GATEWAYDEV",
              "NISDOMAIN",
              "NOZEROCONF",
              "IPV6INIT"));

  private static final Map<String, String> SAME =
      Map.of(
          "/etc/init.d/functions", "/etc/rc.d/init.d/functions",
          "/usr/lib/lsb/init-functions", "/lib/lsb/init-functions",
          "/usr/lib/init/vars.sh", "/lib/init/vars.sh");

  /** What stands in the text of a library of functions, and not in another one's. */
  private static final Map<String, String> SIGNS =
      Map.of(
          "/lib/lsb/init-functions", "status_of_proc",
          "/etc/rc.d/init.d/functions", "__pids_var_run",
          "/etc/rc.status", "_rc_status_all");

  /** Where administrators and packages set variables; functions are not defined there. */
  private static final Pattern SETTINGS = Pattern.compile("/etc/(default|sysconfig|conf\\.d)/.*");

  private SourcedLibraries() {}

  /** Whether sourcing the file can define functions that are not known here. */
  public static boolean mayDefineFunctions(Value path) {
    return path.shapes().stream()
        .anyMatch(
            shape ->
                !SETTINGS.matcher(shape.prefix()).matches()
                    && !(shape.isExact() && variablesSetBy(shape.prefix()) != null));
  }

  /**
   * Whether the file that has a path is the one that is known by it: its text has that library's
   * sign. What another text does, only that text says.
   */
  public static boolean isKnown(String path, TargetFile.Regular file) {
    String known = SAME.getOrDefault(path, path);
    String sign = SIGNS.get(known);
    String text = file.content().text(0, file.content().length());
    return VARIABLES.containsKey(known) && (sign == null || text.contains(sign));
  }

  /** Whether that is the path of Debian's functions. */
  static boolean isDebians(String path) {
    return SAME.getOrDefault(path, path).equals("/lib/lsb/init-functions");
  }

  /** The variables that the file may set, or null if it is not known. */
  static @Nullable Set<String> variablesSetBy(String path) {
    List<String> known = VARIABLES.get(SAME.getOrDefault(path, path));
    return known == null ? null : Set.copyOf(known);
  }
}
