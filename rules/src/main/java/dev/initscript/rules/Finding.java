package dev.initscript.rules;

import dev.initscript.shell.text.TextRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One defect in one place.
 *
 * @param rule which rule says so
 * @param severity how much it matters here
 * @param range the bytes to underline
 * @param message one or two sentences: what is wrong here, and what happens because of it
 * @param fixes the first of them that a user allows is applied; empty if there is none
 */
public record Finding(
    RuleId rule, Severity severity, TextRange range, String message, List<Fix> fixes) {
  /** By place, then by rule: the order of reports. */
  public static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::range).thenComparing(Finding::rule);

  public Finding {
    fixes = List.copyOf(fixes);
  }

  /** The fix that is offered: the first safe one, else the first. */
  public Optional<Fix> fix() {
    for (Fix fix : fixes) {
      if (fix.applicability() == Applicability.SAFE) {
        return Optional.of(fix);
      }
    }
    return fixes.stream().findFirst();
  }

  /** The same finding with another severity. */
  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, range, message, fixes);
  }
}
