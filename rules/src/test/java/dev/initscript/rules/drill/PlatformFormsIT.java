package dev.initscript.rules.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Why no platform's own tool is a safe fix: what dpkg's answers where the inserted function answers
 * something else. Those of Red Hat and SUSE are in no Debian package, so they are not drilled.
 */
@SystemDrill
final class PlatformFormsIT {
  private static final HelperBlock DPKG =
      new HelperBlock(
          """
          initscript_pidof() { pidof "$@"; }
          initscript_pidfile() { start-stop-daemon --status --pidfile "$1" --exec "$2"; }
          """);

  @TempDir private static Path directory;

  @Test
  void dpkgsToolIsRightInMostStatesOnly() {
    HelperCells drill = new HelperCells(DrillKit.in(directory));
    List<String> states =
        drill.states().stream().filter(state -> !state.contains("non-root")).toList();
    OnAllCores<String> reports =
        OnAllCores.run(states, state -> drill.ask(state, Shell.DASH, DPKG, ""));

    Map<String, String> wrong = new TreeMap<>();
    for (String state : states) {
      DrillReport report = reports.report(state);
      boolean truth = saysYes(report.value("pidfile.truth"));
      boolean answer = saysYes(report.value("pidfile.answer"));
      if (truth != answer) {
        wrong.put(state, answer ? "takes it for ours" : "overlooks it");
      }
    }
    assertThat(wrong)
        .isEqualTo(
            Map.of(
                "container", "takes it for ours",
                "container-same-file", "takes it for ours",
                "init-pidfile", "takes it for ours",
                "multi-call", "takes it for ours",
                "removed", "overlooks it",
                "replaced-by-rpm", "overlooks it",
                "root-without-ptrace", "overlooks it",
                "several-words-pidfile", "takes it for ours"));
  }

  private static boolean saysYes(String answer) {
    return answer.equals("0") || answer.startsWith("0 ");
  }
}
