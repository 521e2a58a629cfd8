package dev.initscript.rules.precision;

import dev.initscript.rules.precision.JudgedFinding.Claim;
import java.nio.charset.StandardCharsets;

/**
 * Draws the third of the findings that is judged a second time, by somebody who has not judged them
 * before. The draw of a finding depends on nothing but itself, so that findings that come or go do
 * not change it for the others.
 */
final class SecondReading {
  static final String SEED = "initscript precision 2";

  private SecondReading() {}

  static boolean draws(JudgedScript script, Claim claim) {
    String drawn = String.join("\n", SEED, script.hash(), claim.place(), claim.rule());
    return Long.remainderUnsigned(
            Long.parseUnsignedLong(Sha256.head(drawn.getBytes(StandardCharsets.UTF_8)), 16), 3)
        == 0;
  }
}
