package dev.initscript.shell.differential;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a real shell says of a script with {@code -n}.
 *
 * @param accepts whether it takes the script. bash ends with 0 after some errors that it reports,
 *     so its reports count as well; its warnings do not
 * @param report what it wrote
 */
record ShellAnswer(boolean accepts, String report) {
  /** Where a report starts; a multi-line delimiter spreads it over several lines. */
  private static final Pattern REPORTS = Pattern.compile("(?m)^(?=\\d{6}: )");

  private static final Pattern LINE = Pattern.compile("^[^:\n]*: (?:line )?(\\d+): ");

  static ShellAnswer of(Shell shell, int status, String report) {
    boolean silent =
        !shell.isBash() || REPORTS.splitAsStream(report).allMatch(ShellAnswer::isHarmless);
    return new ShellAnswer(status == 0 && silent, report);
  }

  private static boolean isHarmless(String report) {
    return report.isBlank() || report.contains("warning");
  }

  /** The line that the report names. */
  OptionalInt line() {
    Matcher matcher = LINE.matcher(report);
    return matcher.find()
        ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
        : OptionalInt.empty();
  }
}
