package dev.initscript.rules.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
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
