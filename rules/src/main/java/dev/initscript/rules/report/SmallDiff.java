package dev.initscript.rules.report;

import dev.initscript.rules.report.Styling.Role;
import dev.initscript.shell.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A diff for people: coloured, and long insertions shortened. */
final class SmallDiff {
  /** A longer run of added lines is shown by its start. */
  private static final int MOST_ADDED = 12;

  private static final int SHOWN_OF_MANY = 3;

  private SmallDiff() {}

  /**
   * The hunks, headed by their line numbers if they have context.
   *
   * @param context how many unchanged lines around each change
   * @return lines without line feeds
   */
  static List<String> of(SourceText before, SourceText after, int context, Styling styling) {
    List<String> out = new ArrayList<>();
    List<String> added = new ArrayList<>();
    var diff =
        context == 0 ? LineDiff.ofChangedLines(before, after) : LineDiff.of(before, after, context);
    for (String line : diff.lines()) {
      if (line.startsWith("+")) {
        added.add(shown(line, after));
        continue;
      }
      flush(added, out, styling);
      switch (line.charAt(0)) {
        case '-' -> out.add(styling.apply(Role.REMOVED, shown(line, before)));
        case '@' -> hunk(line, context, out, styling);
        default -> out.add(shown(line, before));
      }
    }
    flush(added, out, styling);
    return out;
  }

  /** Without context the frame above the diff says where it belongs. */
  private static void hunk(String line, int context, List<String> out, Styling styling) {
    if (context > 0) {
      out.add(styling.apply(Role.FAINT, line));
    }
  }

  private static void flush(List<String> added, List<String> out, Styling styling) {
    int shown = added.size() > MOST_ADDED ? SHOWN_OF_MANY : added.size();
    for (String line : added.subList(0, shown)) {
      out.add(styling.apply(Role.ADDED, line));
    }
    if (shown < added.size()) {
      out.add(styling.apply(Role.FAINT, "(" + (added.size() - shown) + " more added lines)"));
    }
    added.clear();
  }

  /**
   * What the first line feed hides is the word on the missing last one, which people do not need.
   */
  private static String shown(String latin1, SourceText of) {
    int end = latin1.indexOf('\n');
    String line = end < 0 ? latin1 : latin1.substring(0, end);
    String decoded = new String(line.getBytes(StandardCharsets.ISO_8859_1), of.displayCharset());
    return (line.substring(0, 1) + Display.printable(decoded.substring(1))).stripTrailing();
  }
}
