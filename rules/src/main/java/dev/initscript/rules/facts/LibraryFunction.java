package dev.initscript.rules.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a function of a distribution's library does with a program's path, by its documentation and
 * as tried out.
 *
 * <p>OpenRC's come with {@code openrc-run} (openrc-run(8)) and take the program from the variable
 * {@code command}; the pidfile only from {@code pidfile}, and without it they hand {@code --exec}
 * alone to start-stop-daemon. OpenWrt's come with {@code /etc/rc.common} (the head of {@code
 * /lib/functions/service.sh}); a pidfile only the variables {@code SERVICE_PID_FILE}, {@code
 * SERVICE_USE_PID} and {@code SERVICE_WRITE_PID} name. Those of procd speak of its own children.
 *
 * @param name the function's name, or the program's that takes its place
 * @param libraries the libraries that have it
 * @param pidfile whether {@code -p FILE} names the pidfile; else it is ignored
 * @param otherwise where it looks if no pidfile is given and the default one is absent
 * @param signals whether it signals what it finds
 */
public record LibraryFunction(
    String name,
    Set<FunctionLibraries> libraries,
    boolean pidfile,
    Search otherwise,
    boolean signals) {
  /** Where a function looks that no pidfile guides. */
  public enum Search {
    /** Nowhere: it says that nothing runs. */
    NOWHERE,
    /** It asks pidof by path, which overlooks processes of a replaced file. */
    PIDOF,
    /** At all processes; those of a replaced file count. */
    EVERYWHERE
  }

  private static final Set<FunctionLibraries> DEBIAN = EnumSet.of(FunctionLibraries.LSB);
  private static final Set<FunctionLibraries> RED_HAT = EnumSet.of(FunctionLibraries.RED_HAT);
  private static final Set<FunctionLibraries> EITHER =
      EnumSet.of(FunctionLibraries.RED_HAT_OR_OPEN_EMBEDDED);
  private static final Set<FunctionLibraries> SUSE = EnumSet.of(FunctionLibraries.SUSE);
  private static final Set<FunctionLibraries> OPEN_RC = EnumSet.of(FunctionLibraries.OPEN_RC);
  private static final Set<FunctionLibraries> OPEN_WRT = EnumSet.of(FunctionLibraries.OPEN_WRT);

  /** OpenEmbedded's functions know no option, so where they can be meant none is counted on. */
  private static final List<LibraryFunction> TABLE =
      List.of(
          new LibraryFunction("status_of_proc", DEBIAN, true, Search.PIDOF, false),
          new LibraryFunction("pidofproc", DEBIAN, true, Search.PIDOF, false),
          new LibraryFunction("killproc", DEBIAN, true, Search.NOWHERE, true),
          new LibraryFunction("start_daemon", DEBIAN, true, Search.EVERYWHERE, false),
          new LibraryFunction("status", RED_HAT, true, Search.PIDOF, false),
          new LibraryFunction("pidofproc", RED_HAT, true, Search.PIDOF, false),
          new LibraryFunction("killproc", RED_HAT, true, Search.PIDOF, true),
          new LibraryFunction("status", EITHER, false, Search.PIDOF, false),
          new LibraryFunction("pidofproc", EITHER, false, Search.PIDOF, false),
          new LibraryFunction("killproc", EITHER, false, Search.PIDOF, true),
          new LibraryFunction("checkproc", SUSE, true, Search.EVERYWHERE, false),
          new LibraryFunction("pidofproc", SUSE, true, Search.EVERYWHERE, false),
          new LibraryFunction("startproc", SUSE, true, Search.EVERYWHERE, false),
          new LibraryFunction("killproc", SUSE, true, Search.EVERYWHERE, true),
          new LibraryFunction("default_start", OPEN_RC, false, Search.EVERYWHERE, false),
          new LibraryFunction("default_stop", OPEN_RC, false, Search.EVERYWHERE, true),
          new LibraryFunction("default_status", OPEN_RC, false, Search.NOWHERE, false),
          new LibraryFunction("service_start", OPEN_WRT, false, Search.EVERYWHERE, false),
          new LibraryFunction("service_check", OPEN_WRT, false, Search.EVERYWHERE, false),
          new LibraryFunction("service_stop", OPEN_WRT, false, Search.EVERYWHERE, true),
          new LibraryFunction("service_reload", OPEN_WRT, false, Search.EVERYWHERE, true),
          new LibraryFunction("service_signal", OPEN_WRT, false, Search.EVERYWHERE, true),
          new LibraryFunction("procd_running", OPEN_WRT, false, Search.NOWHERE, false),
          new LibraryFunction("procd_kill", OPEN_WRT, false, Search.NOWHERE, true),
          new LibraryFunction("procd_send_signal", OPEN_WRT, false, Search.NOWHERE, true));

  /** The names of the functions that ask pidof whether a program runs, and signal nothing. */
  public static Set<String> asking() {
    Set<String> names = new TreeSet<>();
    for (LibraryFunction function : TABLE) {
      if (function.otherwise == Search.PIDOF && !function.signals) {
        names.add(function.name);
      }
    }
    return names;
  }

  /** The names of a library's functions that signal every process of a program. */
  public static Set<String> signallingEveryone(FunctionLibraries library) {
    Set<String> names = new TreeSet<>();
    for (LibraryFunction function : TABLE) {
      if (function.otherwise == Search.EVERYWHERE
          && function.signals
          && function.libraries.contains(library)) {
        names.add(function.name);
      }
    }
    return names;
  }

  /** What is to be said if one of them may be OpenEmbedded's, which knows no pidfile; else "". */
  public static String proviso(List<LibraryFunction> meant) {
    boolean any = false;
    for (LibraryFunction function : meant) {
      any |= function.libraries.contains(FunctionLibraries.RED_HAT_OR_OPEN_EMBEDDED);
    }
    return any ? " (OpenEmbedded's function reads none)" : "";
  }

  /** The functions that a name can mean in a script that sources these libraries. */
  public static List<LibraryFunction> meant(String name, Set<FunctionLibraries> sourced) {
    List<LibraryFunction> meant = new ArrayList<>();
    for (LibraryFunction function : TABLE) {
      if (function.name.equals(name) && sourced.stream().anyMatch(function.libraries::contains)) {
        meant.add(function);
      }
    }
    return meant;
  }
}
