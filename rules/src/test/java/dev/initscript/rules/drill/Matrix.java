package dev.initscript.rules.drill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is asked, in which shell, about what: the fields of the matrix. */
final class Matrix {
  /** What can be the case, as {@code drill/states} describes it. */
  static final List<String> STATES =
      List.of(
          "none",
          "mine",
          "other",
          "both",
          "replaced",
          "replaced-other-restarted",
          "stale-pidfile",
          "reused-pid",
          "empty-pidfile",
          "junk-pidfile",
          "several-words-pidfile",
          "unterminated-pidfile",
          "symlinked-path",
          "rewritten-argv0",
          "non-root-caller",
          "container",
          "chrooted-daemon",
          "forged-path",
          "zombie",
          "hidepid",
          "no-proc");

  static final List<Shell> SHELLS = List.of(Shell.DASH, Shell.BASH, Shell.BUSYBOX);

  private Matrix() {}

  /** Every state in every shell with every pidof. */
  static List<Cell> whole(List<Pidof> pidofs) {
    List<Cell> cells = new ArrayList<>();
    for (String state : STATES) {
      for (Shell shell : SHELLS) {
        pidofs.forEach(pidof -> cells.add(new Cell(state, shell, pidof)));
      }
    }
    return cells;
  }

  /**
   * Every state in every shell of these cells once: for what asks no pidof, so that it does not
   * matter which is there.
   */
  static List<Cell> withoutPidof(List<Cell> cells) {
    Set<List<Object>> seen = new HashSet<>();
    return cells.stream().filter(cell -> seen.add(List.of(cell.state(), cell.shell()))).toList();
  }

  /**
   * Every state with every pidof, each time in the next shell. With three pidofs or more that is
   * every state in every shell, too, and every shell with every pidof.
   */
  static List<Cell> everyPair(List<Pidof> pidofs) {
    List<Cell> cells = new ArrayList<>();
    for (int state = 0; state < STATES.size(); state++) {
      for (int pidof = 0; pidof < pidofs.size(); pidof++) {
        Shell shell = SHELLS.get((state + pidof) % SHELLS.size());
        cells.add(new Cell(STATES.get(state), shell, pidofs.get(pidof)));
      }
    }
    return cells;
  }

  /**
   * One field.
   *
   * @param state what is the case
   * @param shell what runs the script
   * @param pidof what is {@code /bin/pidof}
   */
  record Cell(String state, Shell shell, Pidof pidof) {}
}
