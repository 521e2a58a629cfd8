package dev.initscript.rules.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That the judgements can fail. */
final class PrecisionTest {
  private static final String SCRIPT = "foo/init.d/foo 0123456789abcdef\n";
  private static final String HIT =
      "  3:1 warning full-path-pidof: right\n    | pidof $D\n    D is a path in line 2\n";

  @Test
  void nothingToSayWhereAllIsListed() {
    Precision precision = precision(SCRIPT + HIT, SCRIPT + HIT);

    assertThat(precision.defects()).isEmpty();
    assertThat(precision.toReview()).isEmpty();
  }

  @Test
  void aFindingThatIsNotListed() {
    assertThat(precision(SCRIPT + HIT, SCRIPT).defects())
        .containsExactly("not listed: foo/init.d/foo:3:1 warning full-path-pidof");
  }

  @Test
  void aSecondFindingOfTheSameForm() {
    assertThat(precision(SCRIPT + HIT + HIT, SCRIPT + HIT).defects()).hasSize(1);
  }

  @Test
  void aFindingThatVanished() {
    assertThat(precision(SCRIPT, SCRIPT + HIT).defects())
        .containsExactly("vanished: foo/init.d/foo:3:1 warning full-path-pidof");
  }

  @Test
  void anotherSeverityIsAnotherClaim() {
    assertThat(precision(SCRIPT + HIT.replace("warning", "error"), SCRIPT + HIT).defects())
        .containsExactly(
            "not listed: foo/init.d/foo:3:1 error full-path-pidof",
            "vanished: foo/init.d/foo:3:1 warning full-path-pidof");
  }

  @Test
  void aFalseAlarmEvenWithoutItsScript() {
    String wrong = SCRIPT + HIT.replace("right", "wrong");

    assertThat(precision("", wrong).defects())
        .containsExactly("false alarm: foo/init.d/foo:3:1 warning full-path-pidof");
    assertThat(precision("", wrong.replace("warning", "note")).defects()).isEmpty();
  }

  @Test
  void aChangedScriptIsToBeReviewedOnly() {
    Precision precision = precision(SCRIPT.replace('0', '1') + HIT, SCRIPT);

    assertThat(precision.defects()).isEmpty();
    assertThat(precision.toReview())
        .containsExactly(
            "unknown script: foo/init.d/foo 1123456789abcdef",
            "unreviewed: foo/init.d/foo:3:1 warning full-path-pidof");
  }

  @Test
  void refreshingKeepsWhatWasSaidAndDropsWhatIsGone() {
    String gone = "bar/init.d/bar fedcba9876543210\n";
    String again = HIT.replace("3:1", "4:1").replace("right", "unreviewed");

    assertThat(precision(SCRIPT + again + HIT, SCRIPT + HIT + gone).refreshed())
        .isEqualTo(Judgements.read(SCRIPT + again + HIT));
  }

  @Test
  void aThirdIsDrawn() {
    JudgedScript script = Judgements.read(SCRIPT).scripts().get(0);
    long drawn =
        IntStream.range(0, 10_000)
            .filter(
                line ->
                    SecondReading.draws(
                        script,
                        Judgements.read(SCRIPT + HIT.replace("3:1", line + ":1"))
                            .findings()
                            .get(0)
                            .claim()))
            .count();

    assertThat(drawn).isBetween(3200L, 3460L);
  }

  @Test
  void writesWhatItReads() {
    Judgements judgements =
        Judgements.read(SCRIPT + HIT.replace(": right", ": right, again wrong"));

    assertThat(Judgements.read(judgements.text())).isEqualTo(judgements);
    assertThat(judgements.findings().get(0).again()).isEqualTo(Verdict.WRONG);
  }

  @Test
  void aTypingErrorIsNoSilence() {
    assertThatThrownBy(() -> Judgements.read(SCRIPT + HIT.replace("right", "rihgt")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Judgements.read(SCRIPT + HIT.replace("    D is", "D is")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("D is a path in line 2");
  }

  private static Precision precision(String found, String judged) {
    return new Precision(Judgements.read(found), Judgements.read(judged));
  }
}
