package dev.initscript.rules.facts.values;

import java.util.ArrayList;
import java.util.List;

/** Changes of possible strings. */
public final class Strings {
  private Strings() {}

  public static Shape withoutTrailingNewlines(Shape shape) {
    return shape.isExact()
        ? Shape.exact(withoutTrailingNewlines(shape.prefix()))
        : Shape.between(shape.prefix(), withoutTrailingNewlines(shape.suffixText()));
  }

  private static String withoutTrailingNewlines(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  /** The fields of a text that is split at blanks (POSIX XCU 2.6.5, with IFS as it is at first). */
  public static List<String> fields(String text) {
    List<String> fields = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i == text.length() || isBlank(text.charAt(i));
      if (blank && start >= 0) {
        fields.add(text.substring(start, i));
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
    return fields;
  }

  /** The string without its first characters, which are known. */
  public static Shape withoutPrefix(Shape shape, int length) {
    String head = shape.prefix();
    String rest = head.length() < length ? "" : head.substring(length);
    return shape.isExact() ? Shape.exact(rest) : Shape.between(rest, shape.suffixText());
  }

  public static boolean hasBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBlank(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }

  /** What a file name pattern says of the names it stands for. */
  public static Shape withoutGlob(Shape shape) {
    String head = shape.prefix();
    String tail = shape.suffixText();
    int first = firstGlob(head);
    if (first < 0 && shape.isExact()) {
      return shape;
    }
    int last =
        Math.max(tail.lastIndexOf('*'), Math.max(tail.lastIndexOf('?'), tail.lastIndexOf(']')));
    return Shape.between(first < 0 ? head : head.substring(0, first), tail.substring(last + 1));
  }

  private static int firstGlob(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("*?[".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The text with a backslash before what would be special in a pattern. */
  public static Shape quotedPattern(Shape shape) {
    return shape.isExact() ? Shape.exact(quoted(shape.prefix())) : shape;
  }

  private static String quoted(String text) {
    return text.replaceAll("([\\\\*?\\[\\]])", "\\\\$1");
  }

  /** basename(1). */
  public static Shape baseName(Shape shape) {
    return Glob.remove(shape, "##", "*/");
  }

  /** dirname(1). */
  public static Shape dirName(Shape shape) {
    if (shape.isExact()) {
      int slash = shape.prefix().lastIndexOf('/');
      return Shape.exact(slash < 0 ? "." : slash == 0 ? "/" : shape.prefix().substring(0, slash));
    }
    return Glob.remove(shape, "%", "/*");
  }

  /** The text without that end, if it has it. */
  public static Shape withoutSuffix(Shape shape, String suffix) {
    String text = shape.suffixText();
    if (!text.endsWith(suffix) || (shape.isExact() && text.equals(suffix))) {
      return shape;
    }
    String left = text.substring(0, text.length() - suffix.length());
    return shape.isExact() ? Shape.exact(left) : Shape.between(shape.prefix(), left);
  }
}
