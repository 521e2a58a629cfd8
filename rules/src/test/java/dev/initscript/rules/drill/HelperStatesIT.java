package dev.initscript.rules.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In every state and every shell the helpers tell the truth, which is known by construction. */
@SystemDrill
final class HelperStatesIT {
  @TempDir private static Path directory;
  private static List<Cell> cells;
  private static OnAllCores<Cell> reports;

  @BeforeAll
  static void runAll() {
    HelperCells drill = new HelperCells(DrillKit.in(directory));
    HelperBlock helpers = HelperBlock.shipped();
    cells =
        drill.states().stream()
            .flatMap(state -> Stream.of(Shell.values()).map(shell -> new Cell(state, shell)))
            .toList();
    reports = OnAllCores.run(cells, cell -> drill.ask(cell.state, cell.shell, helpers, ""));
  }

  static Stream<Cell> cells() {
    return cells.stream();
  }

  @Test
  void noStateIsForgotten() {
    assertThat(cells.stream().map(Cell::state))
        .contains(
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
            "symlinked-path",
            "rewritten-argv0",
            "non-root-caller",
            "container",
            "chrooted-daemon",
            "forged-path",
            "zombie",
            "hidepid",
            "no-proc");
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theHelpersTellTheTruth(Cell cell) {
    DrillReport report = reports.report(cell);

    assertThat(HelperCells.wrongForms(report)).as(report.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "mine",
        "other",
        "both",
        "replaced",
        "removed",
        "digits",
        "options",
        "quiet",
        "stale-pidfile",
        "zombie",
        "non-root-caller",
        "non-root-caller-rewritten-argv0",
        "non-root-caller-same-name"
      })
  void whereDebiansPidofIsRightTheHelperSaysTheSame(String state) {
    DrillReport report = reports.report(new Cell(state, Shell.DASH));

    assertThat(report.value("exe.answer"))
        .as(report.text())
        .isEqualTo(report.value("pidof.answer"));
  }

  @Test
  void afterAnUpgradeDebiansPidofOverlooksTheOtherInstance() {
    DrillReport report = reports.report(new Cell("replaced-other-restarted", Shell.DASH));

    assertThat(report.value("pidof.answer"))
        .as(report.text())
        .isNotEqualTo(report.value("exe.truth"));
  }

  /**
   * One field of the table.
   *
   * @param state what is there to be asked about
   * @param shell what runs the helpers
   */
  record Cell(String state, Shell shell) {
    @Override
    public String toString() {
      return state + " in " + shell;
    }
  }
}
