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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian bug 868861 replayed: two instances of Debian's apache2, the binary replaced under them,
 * the first restarted; then the second is to be restarted and stopped.
 */
@SystemDrill
final class Apache2DrillIT {
  private static final Path SCRIPT = Path.of("/etc/init.d/apache2");
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String REFUSAL =
      "There are processes named 'apache2' running which do not match your pid file";

  @TempDir private static Path directory;
  private static DrillKit kit;

  @BeforeAll
  static void layOut() {
    kit = DrillKit.in(directory);
  }

  @Test
  void theOriginalScriptRefusesTheSecondInstance() {
    DrillReport drill = kit.run(LIMIT, kit.path("apache2"));

    assertReplacedUnderBoth(drill);
    for (String step : new String[] {"restart-second", "stop-second"}) {
      assertThat(drill.value(step + ".status")).as(drill.text()).isEqualTo("1");
      assertThat(drill.value(step + ".output")).contains(REFUSAL);
      assertThat(drill.value(step + ".apache2-second.pid"))
          .isEqualTo(drill.value("start-second.apache2-second.pid"));
    }
  }

  @Test
  void theFixedScriptRestartsAndStopsTheSecondInstance() throws IOException {
    Path fixed = kit.write(fixed());

    DrillReport drill = kit.run(LIMIT, kit.path("apache2"), fixed.toString());

    assertReplacedUnderBoth(drill);
    assertThat(drill.value("restart-second.status")).as(drill.text()).isEqualTo("0");
    assertThat(drill.value("restart-second.apache2-second.pid"))
        .isNotIn("none", drill.value("start-second.apache2-second.pid"));
    assertThat(drill.value("restart-second.apache2-second.serves")).isEqualTo("apache2-second");
    assertThat(drill.value("stop-second.status")).isEqualTo("0");
    assertThat(drill.value("stop-second.apache2-second.pid")).isEqualTo("none");
    assertThat(drill.value("stop-second.apache2-second.serves")).isEqualTo("nothing");
    assertThat(drill.value("stop-second.output")).doesNotContain(REFUSAL);
    for (String step : new String[] {"restart-second", "stop-second"}) {
      assertThat(drill.value(step + ".apache2.pid"))
          .as("the first instance is left alone")
          .isEqualTo(drill.value("restart-first.apache2.pid"));
      assertThat(drill.value(step + ".apache2.serves")).isEqualTo("apache2");
    }
    assertThreeAnswers(drill);
  }

  /** The script still tells "another instance runs" from "mine runs" and from "nothing runs". */
  private static void assertThreeAnswers(DrillReport drill) {
    assertThat(drill.value("stop-another.status")).as(drill.text()).isEqualTo("1");
    assertThat(drill.value("stop-another.output")).contains(REFUSAL);
    assertThat(drill.value("stop-another.apache2.pid"))
        .isEqualTo(drill.value("restart-first.apache2.pid"));
    assertThat(drill.value("stop-mine.status")).isEqualTo("0");
    assertThat(drill.value("stop-mine.apache2.pid")).isEqualTo("none");
    assertThat(drill.value("stop-nothing.status")).isEqualTo("0");
    assertThat(drill.value("stop-nothing.output")).doesNotContain(REFUSAL);
  }

  /**
   * The state in which the bug bites: the first runs the new file, the second still the old one.
   */
  private static void assertReplacedUnderBoth(DrillReport drill) {
    assertThat(drill.value("restart-first.status")).as(drill.text()).isEqualTo("0");
    assertThat(drill.value("restart-first.apache2.pid"))
        .isNotIn("none", drill.value("start-first.apache2.pid"));
    assertThat(drill.value("restart-first.apache2-second.serves")).isEqualTo("apache2-second");
    assertThat(drill.value("restart-first.pidof").split(" "))
        .contains(drill.value("restart-first.apache2.pid"))
        .doesNotContain(drill.value("restart-first.apache2-second.pid"));
  }

  /** What the library makes of Debian's script when only safe fixes are allowed. */
  private static byte[] fixed() throws IOException {
    Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    SourceText original = SourceText.of(Files.readAllBytes(SCRIPT));
    Script script = new Script(SCRIPT.toString(), original, Dialect.POSIX);
    FixOutcome outcome =
        new Fixer(analyzer, RuleCatalog.helpers()).fix(script, FixPolicy.SAFE_ONLY);
    assertThat(outcome.changed()).as("the fixer has something to fix").isTrue();
    return outcome.fixed().toBytes();
  }
}
