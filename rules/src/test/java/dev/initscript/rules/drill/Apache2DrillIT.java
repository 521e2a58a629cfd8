package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
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

  /** What makes the fixed script out of Debian's. */
  private static final UnaryOperator<byte[]> FIXER = Apache2DrillIT::fixedByHand;

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
    Path fixed = kit.write(FIXER.apply(Files.readAllBytes(SCRIPT)));

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

  /** Stands in for the library's fixer: the two sites rewritten, the helpers above them. */
  private static byte[] fixedByHand(byte[] script) {
    String membership = "pidof $DAEMON | tr ' ' '\\n' | grep -w $(cat $PIDFILE) > /dev/null 2>&1";
    String existence = "if pidof $DAEMON > /dev/null";
    String original = new String(script, ISO_8859_1);
    assertThat(original).contains(membership, existence);
    return original
        .replace(membership, "initscript_pidfile \"$PIDFILE\" \"$DAEMON\" > /dev/null 2>&1")
        .replace(existence, "if initscript_pidof \"$DAEMON\" > /dev/null")
        .replaceFirst("\n\n", Matcher.quoteReplacement("\n" + HelperBlock.shipped().text() + "\n"))
        .getBytes(ISO_8859_1);
  }
}
