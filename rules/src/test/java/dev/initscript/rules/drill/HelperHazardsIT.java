package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a script has set, the helpers answer the same, and leave it as it was. */
@SystemDrill
final class HelperHazardsIT {
  private static final Set<Shell> ALL = EnumSet.allOf(Shell.class);
  private static final Set<Shell> BASH = EnumSet.of(Shell.BASH, Shell.BASH_POSIX);
  private static final Set<Shell> PIPEFAIL =
      EnumSet.of(Shell.BASH, Shell.BASH_POSIX, Shell.BUSYBOX);

  /** The state in which the helpers do most of what they can. */
  private static final String STATE = "replaced-other-restarted";

  private static final String NO_READLINK =
      "mkdir -p /run/bin; for p in ls grep tr sort; do ln -sf /bin/$p /run/bin; done; PATH=/run/bin";

  /** What a script may have done before it asks, and the shells that can do it. */
  private static final List<Hazard> HAZARDS =
      List.of(
          new Hazard("set -e", ALL),
          new Hazard("set -u", ALL),
          new Hazard("set -f", ALL),
          new Hazard("set -C", ALL),
          new Hazard("set -a", ALL),
          new Hazard("set -efuC", ALL),
          new Hazard("set -o pipefail", PIPEFAIL),
          new Hazard("set -eu; set -o pipefail", PIPEFAIL),
          new Hazard("shopt -s nullglob", BASH),
          new Hazard("shopt -s failglob", BASH),
          new Hazard("shopt -s nocasematch extglob dotglob", BASH),
          new Hazard("IFS=", ALL),
          new Hazard("IFS=/", ALL),
          new Hazard("IFS=0123456789", ALL),
          new Hazard("IFS=,", ALL),
          new Hazard("export QUOTING_STYLE=shell-escape-always", ALL),
          new Hazard("export TIME_STYLE=no-such-style", ALL),
          new Hazard("export POSIXLY_CORRECT=1 BLOCK_SIZE=x LS_COLORS=x", ALL),
          new Hazard("{ export LC_ALL=tr_TR.UTF-8 LANG=C.UTF-8; } 2>/dev/null", ALL),
          new Hazard("export CDPATH=/:/usr:.", ALL),
          new Hazard("PATH=/sbin:/bin", ALL),
          new Hazard("unset PATH; PATH=/bin", ALL),
          new Hazard("umask 777", ALL),
          new Hazard("exec <&-", ALL),
          new Hazard("mkdir /run/gone; cd /run/gone; rmdir /run/gone", ALL),
          new Hazard("OPTIND=7 OPTARG=x", ALL),
          new Hazard("readonly pid=1 pids=2 exe=3 link=4 path=5 p=6 i=7 name=8 PIDFILE=9", ALL),
          new Hazard("export ish_pid=9 ish_omit=,%PPID ish_old=/proc/self/exe ish_flags=s", ALL),
          new Hazard("trap 'echo never >&2' 1 2 15", ALL),
          new Hazard(NO_READLINK, ALL),
          new Hazard(NO_READLINK, ALL, "forged-path"),
          new Hazard(NO_READLINK, ALL, "path-ends-in-newline"),
          new Hazard(NO_READLINK, ALL, "zombie"));

  @TempDir private static Path directory;
  private static DrillKit kit;
  private static List<Cell> cells;
  private static OnAllCores<Cell> reports;

  @BeforeAll
  static void runAll() {
    kit = DrillKit.in(directory);
    HelperCells drill = new HelperCells(kit);
    HelperBlock helpers = HelperBlock.shipped();
    cells =
        HAZARDS.stream()
            .flatMap(
                hazard ->
                    hazard.shells.stream()
                        .map(shell -> new Cell(hazard.prelude, shell, hazard.state)))
            .toList();
    reports =
        OnAllCores.run(cells, cell -> drill.ask(cell.state, cell.shell, helpers, cell.prelude));
  }

  static Stream<Cell> cells() {
    return cells.stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theHelpersTellTheTruth(Cell cell) {
    DrillReport report = reports.report(cell);

    assertThat(HelperCells.wrongForms(report)).as(report.text()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theScriptStaysAsItWas(Shell shell) {
    String script =
        HelperBlock.shipped().text()
            + """
            set -fC
            IFS=:
            trap 'exit' 15
            snapshot() {
              set
              set +o
              trap
              pwd
            }
            snapshot >/run/before
            initscript_pidof -s /bin/dash /bin/bash >/dev/null || :
            echo $$ >/run/pidfile
            initscript_pidfile /run/pidfile /bin/true >/dev/null || :
            snapshot >/run/after
            set +f
            unset IFS
            echo "changed=$(diff /run/before /run/after | grep -v '^[<>] \\(_\\|BASH_\\|PIPESTATUS\\|FUNCNAME\\)' | grep '^[<>]' | tr '\\n' ' ')"
            """;
    List<String> command = new ArrayList<>(shell.command());
    command.add(kit.write(script.getBytes(UTF_8)).toString());

    DrillReport report = kit.run(Duration.ofSeconds(30), command.toArray(String[]::new));

    assertThat(report.value("changed")).as(report.text()).isEmpty();
  }

  /** With -x a script may find itself; %PPID is what pidof takes for its parent. */
  @ParameterizedTest
  @EnumSource
  void thisScriptItselfIsFoundAndLeftOutAsByPidof(Shell shell) {
    String script =
        "#!/bin/%s\n".formatted(shell)
            + HelperBlock.shipped().text()
            + """
            echo "me=$$"
            echo "substituted=$(initscript_pidof -x "$0")"
            echo "substituted-but-parent=$(initscript_pidof -x -o %PPID "$0")"
            echo "piped-but-parent=$(initscript_pidof -x -o %PPID "$0" | cat)"
            initscript_pidof -x "$0" >/run/direct
            echo "direct=$(cat /run/direct)"
            if initscript_pidof -x -o %PPID "$0"; then :; else echo "direct-but-parent="; fi
            """;

    DrillReport report =
        kit.run(Duration.ofSeconds(30), kit.write(script.getBytes(UTF_8)).toString());

    String me = report.value("me");
    assertThat(report.values())
        .as(report.text())
        .containsEntry("substituted", me)
        .containsEntry("substituted-but-parent", "")
        .containsEntry("piped-but-parent", me)
        .containsEntry("direct", me)
        .containsEntry("direct-but-parent", "");
  }

  private record Hazard(String prelude, Set<Shell> shells, String state) {
    Hazard(String prelude, Set<Shell> shells) {
      this(prelude, shells, STATE);
    }
  }

  /**
   * One field of the table.
   *
   * @param prelude what the script has done
   * @param shell what runs it
   * @param state what is there to be asked about
   */
  record Cell(String prelude, Shell shell, String state) {
    @Override
    public String toString() {
      return prelude + " in " + shell + ", " + state;
    }
  }
}
