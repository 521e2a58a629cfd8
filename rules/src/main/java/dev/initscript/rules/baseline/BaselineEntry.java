package dev.initscript.rules.baseline;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding that is accepted.
 *
 * @param path the script
 * @param rule the rule
 * @param fingerprint what the finding is recognised by
 */
public record BaselineEntry(String path, String rule, String fingerprint)
    implements Comparable<BaselineEntry> {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) ([a-z0-9-]+) (.+)");

  private static final Comparator<BaselineEntry> BY_PATH =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::fingerprint);

  static BaselineEntry parse(String line, int number) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "line " + number + " is \"" + line + "\"; it must be a fingerprint, a rule and a path");
    }
    return new BaselineEntry(unescaped(matcher.group(3)), matcher.group(2), matcher.group(1));
  }

  @Override
  public int compareTo(BaselineEntry other) {
    return BY_PATH.compare(this, other);
  }

  /** The line of the file. */
  @Override
  public String toString() {
    return fingerprint + " " + rule + " " + escaped(path);
  }

  /** A line feed in a name is rare, and must not end the line. */
  private static String escaped(String path) {
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
  }

  private static String unescaped(String path) {
    return path.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }
}
