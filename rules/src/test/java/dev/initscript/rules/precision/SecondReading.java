package dev.initscript.rules.precision;

import dev.initscript.rules.precision.JudgedFinding.Claim;
import java.nio.charset.StandardCharsets;

/**
 * Draws the tenth of the findings that is judged a second time. The draw of a finding depends on
 * nothing but itself, so that findings that come or go do not change it for the others.
 */
final class SecondReading {
  static final String SEED = "initscript precision 1";

  private SecondReading() {}

  static boolean draws(JudgedScript script, Claim claim) {
    String drawn = String.join("\n", SEED, script.hash(), claim.place(), claim.rule());
    return Long.remainderUnsigned(
            Long.parseUnsignedLong(Sha256.head(drawn.getBytes(StandardCharsets.UTF_8)), 16), 10)
        == 0;
  }
}
