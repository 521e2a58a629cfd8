package dev.initscript.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

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
    return ids.stream()
        .min(
            Comparator.comparingInt((RuleId id) -> distance(text, id.value))
                .thenComparing(id -> id))
        .filter(id -> distance(text, id.value) <= Math.max(3, id.value.length() / 2));
  }

  /** The number of characters to insert, delete or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
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
