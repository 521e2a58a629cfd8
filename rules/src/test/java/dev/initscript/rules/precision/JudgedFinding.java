package dev.initscript.rules.precision;

import dev.initscript.rules.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a real script, and what was said about it.
 *
 * @param claim what the tool says
 * @param verdict whether that is true
 * @param again whether it was found true by a second reading that did not know the first; null if
 *     there was none
 * @param why the code that decides it, in a sentence; a question mark if unreviewed
 */
record JudgedFinding(Claim claim, Verdict verdict, @Nullable Verdict again, String why) {
  /**
   * What the tool says.
   *
   * @param place line and column, both from 1: {@code 195:6}
   * @param rule the id
   * @param severity here
   * @param line the text of the line, without the blanks around it
   */
  record Claim(String place, String rule, Severity severity, String line) {
    @Override
    public String toString() {
      return place + " " + severityWord() + " " + rule;
    }

    String severityWord() {
      return severity.name().toLowerCase(Locale.ROOT);
    }
  }

  static JudgedFinding unreviewed(Claim claim) {
    return new JudgedFinding(claim, Verdict.UNREVIEWED, null, "?");
  }

  boolean isUnreviewed() {
    return verdict == Verdict.UNREVIEWED;
  }

  /** Whether the tool has told somebody to change what is right. */
  boolean isFalseAlarm() {
    return verdict == Verdict.WRONG && claim.severity() != Severity.NOTE;
  }
}
