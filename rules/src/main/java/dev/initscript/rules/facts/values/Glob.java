package dev.initscript.rules.facts.values;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shell patterns (POSIX XCU 2.14), and what removing a match does to a {@link Shape}. */
public final class Glob {
  private Glob() {}

  /** Whether a string of that shape can match a pattern whose text is known, or not. */
  public static boolean mayMatch(Value pattern, Shape shape) {
    String text = pattern.onlyText();
    if (text == null || !shape.isExact() || text.equals("*")) {
      return true;
    }
    return isPlain(text)
        ? shape.prefix().equals(text)
        : regex(text, true).matcher(shape.prefix()).matches();
  }

  /**
   * A pattern as a regular expression.
   *
   * @param pattern quoted characters are preceded by a backslash
   * @param greedy whether {@code *} takes as much as it can
   */
  static Pattern regex(String pattern, boolean greedy) {
    var regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else if (c == '*') {
        regex.append(greedy ? ".*" : ".*?");
      } else if (c == '?') {
        regex.append('.');
      } else if (c == '[' && bracketEnd(pattern, i) > 0) {
        int end = bracketEnd(pattern, i);
        regex.append(bracket(pattern.substring(i + 1, end)));
        i = end;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static int bracketEnd(String pattern, int from) {
    int i = from + 1;
    if (i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^')) {
      i++;
    }
    return i >= pattern.length() ? -1 : pattern.indexOf(']', i + 1);
  }

  private static String bracket(String inside) {
    boolean negated = inside.startsWith("!") || inside.startsWith("^");
    String members = negated ? inside.substring(1) : inside;
    if (members.contains("[:")) {
      // Classes such as [:digit:]: any character, which is vague but not wrong.
      return ".";
    }
    var quoted = new StringBuilder(negated ? "[^" : "[");
    for (int i = 0; i < members.length(); i++) {
      char c = members.charAt(i);
      if (c == '-' && i > 0 && i + 1 < members.length()) {
        quoted.append('-');
      } else {
        quoted.append("\\x").append("%02x".formatted((int) c));
      }
    }
    return quoted.append(']').toString();
  }

  /**
   * {@code ${x#p}}, {@code ##}, {@code %} and {@code %%}: POSIX XCU 2.6.2.
   *
   * @param pattern null if it is not known
   */
  public static Shape remove(Shape shape, String operator, @Nullable String pattern) {
    if (pattern == null) {
      return Shape.UNKNOWN;
    }
    boolean fromStart = operator.startsWith("#");
    boolean longest = operator.length() == 2;
    if (shape.isExact()) {
      return Shape.exact(
          fromStart
              ? removeStart(shape.prefix(), pattern, longest)
              : removeEnd(shape.prefix(), pattern, longest));
    }
    return fromStart ? removeStart(shape, pattern, longest) : removeEnd(shape, pattern, longest);
  }

  private static String removeStart(String text, String pattern, boolean longest) {
    if (pattern.equals("*/") && longest) {
      return text.substring(text.lastIndexOf('/') + 1);
    }
    Pattern regex = regex(pattern, true);
    for (int i = 0; i <= text.length(); i++) {
      int end = longest ? text.length() - i : i;
      if (regex.matcher(text.substring(0, end)).matches()) {
        return text.substring(end);
      }
    }
    return text;
  }

  private static String removeEnd(String text, String pattern, boolean longest) {
    if (pattern.equals("/*") && !longest) {
      int slash = text.lastIndexOf('/');
      return slash < 0 ? text : text.substring(0, slash);
    }
    Pattern regex = regex(pattern, true);
    for (int i = 0; i <= text.length(); i++) {
      int start = longest ? i : text.length() - i;
      if (regex.matcher(text.substring(start)).matches()) {
        return text.substring(0, start);
      }
    }
    return text;
  }

  private static Shape removeStart(Shape shape, String pattern, boolean longest) {
    String suffix = shape.suffixText();
    if (pattern.equals("*/") && longest) {
      int slash = suffix.lastIndexOf('/');
      return slash >= 0 ? Shape.exact(suffix.substring(slash + 1)) : Shape.between("", suffix);
    }
    if (isPlain(pattern) && shape.prefix().startsWith(pattern)) {
      return Shape.between(shape.prefix().substring(pattern.length()), suffix);
    }
    return Shape.UNKNOWN;
  }

  private static Shape removeEnd(Shape shape, String pattern, boolean longest) {
    String suffix = shape.suffixText();
    if (pattern.equals("/*") && !longest) {
      int slash = suffix.lastIndexOf('/');
      if (slash >= 0) {
        return Shape.between(shape.prefix(), suffix.substring(0, slash));
      }
      return Shape.between(
          shape.prefix().substring(0, Math.max(0, shape.prefix().lastIndexOf('/'))), "");
    }
    if (isPlain(pattern) && suffix.endsWith(pattern)) {
      return Shape.between(shape.prefix(), suffix.substring(0, suffix.length() - pattern.length()));
    }
    return Shape.UNKNOWN;
  }

  private static boolean isPlain(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("*?[\\".indexOf(pattern.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
