package dev.initscript.rules.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.Script;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A script that reads its pidfile under {@code set -e}, before and after the safe fix: they differ
 * only where the pidfile's line has no newline, and there only the fixed one tells the truth.
 */
@SystemDrill
final class PidfileReadDrillIT {
  private static final String UNTERMINATED = "unterminated-pidfile";
  private static final List<String> STATES =
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
          "blank-line-pidfile",
          "junk-pidfile",
          "several-words-pidfile",
          "zero-pidfile",
          "zombie",
          UNTERMINATED);

  private static final String SCRIPT =
      """
      #!/bin/sh
      set -e
      DAEMON=/usr/local/sbin/drilld
      PIDFILE=/run/mine.pid
      [ -f $PIDFILE ] || exit 3
      case "$1" in
        status)
          read PID <$PIDFILE
          kill -0 "$PID"
          echo "$PID"
          ;;
        stop)
          read PID <$PIDFILE
          start-stop-daemon --stop --retry 5 --pidfile $PIDFILE --exec $DAEMON
          echo "stopped $PID"
          ;;
      esac
      """;

  /**
   * Calls the script's text, and says in the same line which of the daemons still live. Their
   * workers end a little after them, so nobody looks at those.
   */
  private static final String CALL =
      """
      %s() {
        all=$(ls -l /proc/[0-9]*/exe | sed -n 's,.*/proc/\\([0-9]*\\)/exe -> /usr/.*/drilld.*,\\1,p')
        daemons=
        for daemon in $all; do
          read -r _ _ _ parent _ </proc/$daemon/stat
          case " "$all" " in *[!0-9]"$parent"[!0-9]*) ;; *) daemons="$daemons $daemon" ;; esac
        done
        said=$(
        set -- %s
      %s
        )
        status=$?
        for daemon in $daemons; do
          if kill -0 "$daemon"; then said="$said; $daemon lives"; else said="$said; $daemon is gone"; fi
        done
        echo $said
        return $status
      } 2>/dev/null
      """;

  @TempDir private static Path directory;
  private static OnAllCores<Cell> reports;

  /**
   * One field of the table.
   *
   * @param state what is there to be asked about
   * @param shell what runs the script
   * @param action what the script is told
   */
  record Cell(String state, Shell shell, String action) {
    @Override
    public String toString() {
      return action + " with " + state + " in " + shell;
    }
  }

  static Stream<Cell> cells() {
    return STATES.stream()
        .flatMap(
            state ->
                Stream.of(Shell.DASH, Shell.BASH, Shell.BUSYBOX)
                    .flatMap(
                        shell ->
                            Stream.of("status", "stop")
                                .map(action -> new Cell(state, shell, action))));
  }

  @BeforeAll
  static void runAll() {
    HelperCells drill = new HelperCells(DrillKit.in(directory));
    String fixed = fixed();
    assertThat(fixed.split("\\|\\| \\[ -n", -1)).as("both reads are fixed").hasSize(3);
    reports =
        OnAllCores.run(
            cells().toList(),
            cell -> {
              // The drill asks two functions: this time they are the scripts.
              String calls =
                  CALL.formatted("initscript_pidof", cell.action, SCRIPT)
                      + CALL.formatted("initscript_pidfile", cell.action, fixed);
              return drill.ask(cell.state, cell.shell, new HelperBlock(calls), "");
            });
  }

  @ParameterizedTest
  @MethodSource("cells")
  void onlyTheNumberWithoutNewlineMakesADifference(Cell cell) {
    DrillReport report = reports.report(cell);
    String before = report.value("exe.answer");
    String after = report.value("pidfile.answer");

    if (cell.state.equals(UNTERMINATED)) {
      assertThat(before).as(report.text()).matches("1 ; \\d+ lives");
      String truth = report.value("pidfile.truth").substring("0 ".length());
      assertThat(after)
          .as(report.text())
          .isEqualTo(
              cell.action.equals("status")
                  ? "0 " + truth + "; " + truth + " lives"
                  : "0 stopped " + truth + "; " + truth + " is gone");
    } else if (cell.action.equals("status")) {
      assertThat(after).as(report.text()).isEqualTo(before);
    } else {
      // What the first has stopped the second finds stopped; whom it left the second leaves.
      assertThat(after).as(report.text()).doesNotContain("is gone");
    }
  }

  private static String fixed() {
    Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    Script script = new Script("drill", SourceText.ofUtf8(SCRIPT), Dialect.POSIX);
    FixOutcome outcome =
        new Fixer(analyzer, RuleCatalog.helpers()).fix(script, FixPolicy.SAFE_ONLY);
    return outcome.fixed().text(0, outcome.fixed().length());
  }
}
