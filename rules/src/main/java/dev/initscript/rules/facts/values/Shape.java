package dev.initscript.rules.facts.values;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one string: all of it, or how it starts and ends.
 *
 * @param prefix the whole string, or what it starts with
 * @param suffix null if {@code prefix} is the whole string; else what it ends with, behind unknown
 *     text of any length
 */
public record Shape(String prefix, @Nullable String suffix) {
  /** Nothing is known. */
  public static final Shape UNKNOWN = new Shape("", "");

  /** The empty string. */
  public static final Shape EMPTY = exact("");

  /** The exit status of a command that says yes. */
  public static final Shape SUCCESS = exact("0");

  /** The exit status of a command that says no; others mean the same. */
  static final Shape FAILURE = exact("1");

  /** Exactly this string. */
  public static Shape exact(String text) {
    return new Shape(text, null);
  }

  /** Starts and ends with these, with any text between. */
  public static Shape between(String prefix, String suffix) {
    return new Shape(prefix, suffix);
  }

  public boolean isExact() {
    return suffix == null;
  }

  /** Whether nothing is known. */
  public boolean isUnknown() {
    return suffix != null && prefix.isEmpty() && suffix.isEmpty();
  }

  /** Whether the string certainly starts with {@code /}. */
  public boolean isAbsolutePath() {
    return prefix.startsWith("/");
  }

  /**
   * Whether the string can be the path of a file: it has a slash, or its unknown beginning is
   * followed by one.
   */
  public boolean isPath() {
    return isAbsolutePath() || (suffix != null && suffix.contains("/")) || prefix.contains("/");
  }

  /** Whether the string can be empty. */
  public boolean mayBeEmpty() {
    return prefix.isEmpty() && (suffix == null || suffix.isEmpty());
  }

  /** Whether this string has the shape. */
  public boolean mayBe(String text) {
    return suffix == null ? prefix.equals(text) : matches(text);
  }

  /** Whether some string has both shapes. */
  public boolean isCompatible(Shape other) {
    if (isExact() && other.isExact()) {
      return prefix.equals(other.prefix);
    }
    if (isExact()) {
      return other.matches(prefix);
    }
    if (other.isExact()) {
      return matches(other.prefix);
    }
    boolean prefixes = prefix.startsWith(other.prefix) || other.prefix.startsWith(prefix);
    String mine = suffixText();
    String theirs = other.suffixText();
    return prefixes && (mine.endsWith(theirs) || theirs.endsWith(mine));
  }

  private boolean matches(String text) {
    String end = suffixText();
    return text.length() >= prefix.length() + end.length()
        && text.startsWith(prefix)
        && text.endsWith(end);
  }

  /** What the string ends with; for a wholly known one, all of it. */
  public String suffixText() {
    return suffix == null ? prefix : suffix;
  }

  /** The shortest string of the shape. */
  public String withNothingBetween() {
    return suffix == null ? prefix : prefix + suffix;
  }

  /** This string followed by {@code next}. */
  public Shape concat(Shape next) {
    if (suffix == null) {
      return new Shape(prefix.concat(next.prefix), next.suffix);
    }
    return new Shape(prefix, next.suffix == null ? suffix.concat(next.prefix) : next.suffix);
  }

  /** The most exact shape that both strings have. */
  Shape commonWith(Shape other) {
    if (equals(other)) {
      return this;
    }
    String a = suffixText();
    String b = other.suffixText();
    int start = 0;
    int limit = Math.min(prefix.length(), other.prefix.length());
    while (start < limit && prefix.charAt(start) == other.prefix.charAt(start)) {
      start++;
    }
    // A wholly known string's characters must not serve twice, as prefix and as suffix.
    limit =
        Math.min(
            isExact() ? a.length() - start : a.length(),
            other.isExact() ? b.length() - start : b.length());
    int end = 0;
    while (end < limit && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return new Shape(prefix.substring(0, start), a.substring(a.length() - end));
  }

  /** Written out: what a record generates is linked at run time, at a cost that users feel. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shape shape
        && prefix.equals(shape.prefix)
        && Objects.equals(suffix, shape.suffix);
  }

  @Override
  public int hashCode() {
    return 31 * prefix.hashCode() + (suffix == null ? 0 : suffix.hashCode());
  }

  /** The text as a person writes it, with {@code *} for what is unknown. */
  @Override
  public String toString() {
    return suffix == null ? prefix : prefix + "*" + suffix;
  }
}
