package dev.initscript.rules.report;

import dev.initscript.rules.report.Styling.Role;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** The lines of a script around a range, with the range underlined. */
final class CodeFrame {
  private static final int CONTEXT = 1;
  private static final int MOST_MARKED_LINES = 4;

  /** A line that is wider than this is shown around its marked part only. */
  private static final int MOST_CELLS = 160;

  private final SourceText source;
  private final Styling styling;
  private final Role role;
  private final List<String> lines = new ArrayList<>();
  private int gutter;

  private CodeFrame(SourceText source, Styling styling, Role role) {
    this.source = source;
    this.styling = styling;
    this.role = role;
  }

  /**
   * Draws a frame.
   *
   * @param range what to underline; an empty one gets one caret at its place
   * @param role how the underline looks
   * @return lines without line feeds
   */
  static List<String> of(SourceText source, TextRange range, Styling styling, Role role) {
    var frame = new CodeFrame(source, styling, role);
    frame.draw(range);
    return frame.lines;
  }

  private void draw(TextRange range) {
    int first = source.lineOf(range.start());
    int last = range.isEmpty() ? first : source.lineOf(range.end() - 1);
    int shown = Math.min(last, first + MOST_MARKED_LINES - 1);
    int to = shown < last ? shown : Math.max(last, Math.min(source.lineCount(), last + CONTEXT));
    gutter = String.valueOf(to).length();
    for (int line = Math.max(1, first - CONTEXT); line <= to; line++) {
      TextRange bytes = source.line(line);
      if (line < first || line > shown) {
        plain(line, bytes);
      } else {
        int start = clamp(range.start(), bytes);
        marked(line, bytes, new TextRange(start, Math.max(start, clamp(range.end(), bytes))));
      }
    }
    if (shown < last) {
      lines.add(ruler("") + "(" + Words.count(last - shown, "more line") + ")");
    }
  }

  private void plain(int line, TextRange bytes) {
    String text = Display.printable(source.display(bytes));
    lines.add((ruler(String.valueOf(line)) + Display.head(text, MOST_CELLS)).stripTrailing());
  }

  private void marked(int line, TextRange bytes, TextRange mark) {
    String before = Display.printable(source.display(new TextRange(bytes.start(), mark.start())));
    int column = Display.width(before);
    String inside = Display.printable(source.display(mark), column);
    column += Display.width(inside);
    String after =
        Display.printable(source.display(new TextRange(mark.end(), bytes.end())), column);
    if (column + Display.width(after) > MOST_CELLS) {
      before = Display.tail(before, MOST_CELLS / 4);
      inside = Display.head(inside, MOST_CELLS / 2);
      after = Display.head(after, MOST_CELLS / 4);
    }
    String carets = "^".repeat(Math.max(1, Display.width(inside)));
    lines.add((ruler(String.valueOf(line)) + before + inside + after).stripTrailing());
    lines.add(ruler("") + " ".repeat(Display.width(before)) + styling.apply(role, carets));
  }

  private String ruler(String lineNumber) {
    return styling.apply(Role.FAINT, " ".repeat(gutter - lineNumber.length()) + lineNumber + " | ");
  }

  private static int clamp(int offset, TextRange range) {
    return Math.max(range.start(), Math.min(offset, range.end()));
  }
}
