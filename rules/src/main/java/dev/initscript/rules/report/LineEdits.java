package dev.initscript.rules.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** What turns one text into another, in whole lines. */
final class LineEdits {
  private LineEdits() {}

  static EditList between(SourceText before, SourceText after) {
    List<String> lines = lines(before);
    List<Edit> edits = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(lines, lines(after)).getDeltas()) {
      int first = delta.getSource().getPosition();
      int start = length(lines.subList(0, first));
      int end = start + length(delta.getSource().getLines());
      edits.add(new Edit(new TextRange(start, end), String.join("", delta.getTarget().getLines())));
    }
    return new EditList(edits);
  }

  /** With their line ends, so that joined they are the text. */
  private static List<String> lines(SourceText source) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      if (source.byteAt(i) == '\n' || i + 1 == source.length()) {
        lines.add(source.text(start, i + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }
}
