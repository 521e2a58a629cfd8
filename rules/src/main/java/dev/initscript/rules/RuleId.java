package dev.initscript.rules;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a rule: kebab-case, and named after the defect, so that it reads in "allow
 * full-path-pidof".
 *
 * @param value the name
 */
public record RuleId(String value) implements Comparable<RuleId> {
  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /**
   * @throws IllegalArgumentException if {@code value} is not kebab-case
   */
  public RuleId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException(
          "not a rule id: \"" + value + "\"; ids are lower-case words joined by hyphens");
    }
  }

  /** Whether {@code text} has the form of an id. */
  public static boolean isWellFormed(String text) {
    return KEBAB_CASE.matcher(text).matches();
  }

  /** The id among {@code ids} that is written most like {@code text}; empty if none is like it. */
  public static Optional<RuleId> nearest(String text, Collection<RuleId> ids) {
    return Nearest.to(text, ids.stream().map(RuleId::value).toList()).map(RuleId::new);
  }

  /** Written out: what a record generates is linked at run time, at a cost that users feel. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
