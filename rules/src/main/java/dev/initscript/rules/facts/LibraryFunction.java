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
          new LibraryFunction("killproc", SUSE, true, Search.EVERYWHERE, true));

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
