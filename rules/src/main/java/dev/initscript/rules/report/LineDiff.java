package dev.initscript.rules.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hunks of a unified diff, without the two lines that name the files.
 *
 * @param lines one {@code char} a byte, without line feeds
 */
record LineDiff(List<String> lines) {
  /** What both patch tools expect after a last line that has no line feed. */
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  static LineDiff of(SourceText before, SourceText after, int context) {
    List<String> original = lines(before);
    var patch = DiffUtils.diff(original, lines(after));
    List<String> unified = UnifiedDiffUtils.generateUnifiedDiff("a", "b", original, patch, context);
    return new LineDiff(unified.size() < 2 ? List.of() : unified.subList(2, unified.size()));
  }

  /**
   * As without context, but headed by line numbers that count from the first change, and quick in a
   * large text.
   */
  static LineDiff ofChangedLines(SourceText before, SourceText after) {
    byte[] old = before.toBytes();
    byte[] now = after.toBytes();
    int start = Math.max(0, Arrays.mismatch(old, now));
    while (!startsLine(old, start)) {
      start--;
    }
    int same = commonEnd(old, now, Math.min(old.length, now.length) - start);
    while (same > 0
        && !(startsLine(old, old.length - same) && startsLine(now, now.length - same))) {
      same--;
    }
    return of(
        SourceText.of(Arrays.copyOfRange(old, start, old.length - same)),
        SourceText.of(Arrays.copyOfRange(now, start, now.length - same)),
        0);
  }

  private static boolean startsLine(byte[] bytes, int at) {
    return at == 0 || bytes[at - 1] == '\n';
  }

  /** How many bytes at their ends are the same, at most so many. */
  private static int commonEnd(byte[] old, byte[] now, int most) {
    int same = 0;
    int different = most + 1;
    while (different - same > 1) {
      int length = (same + different) >>> 1;
      if (Arrays.equals(
          old, old.length - length, old.length, now, now.length - length, now.length)) {
        same = length;
      } else {
        different = length;
      }
    }
    return same;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  private static List<String> lines(SourceText source) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      if (source.byteAt(i) == '\n') {
        lines.add(source.text(new TextRange(start, i)));
        start = i + 1;
      }
    }
    if (start < source.length()) {
      lines.add(source.text(start, source.length()) + NO_NEWLINE);
    }
    return lines;
  }
}
