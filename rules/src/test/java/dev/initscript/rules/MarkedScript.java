package dev.initscript.rules;

import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * A script with ranges marked in it: {@code if «pidof /usr/sbin/foo»; then}.
 *
 * @param text the script without the marks
 * @param ranges the marked ranges, in order
 */
public record MarkedScript(String text, List<TextRange> ranges) {
  public static MarkedScript of(String marked) {
    var text = new StringBuilder();
    List<TextRange> ranges = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '«') {
        open = text.length();
      } else if (c == '»') {
        ranges.add(new TextRange(open, text.length()));
      } else {
        text.append(c);
      }
    }
    return new MarkedScript(text.toString(), ranges);
  }

  public SourceText source() {
    return SourceText.ofUtf8(text);
  }

  /** The script with these ranges marked. */
  public static String mark(String text, List<TextRange> ranges) {
    var marked = new StringBuilder(text);
    for (int i = ranges.size() - 1; i >= 0; i--) {
      marked.insert(ranges.get(i).end(), '»').insert(ranges.get(i).start(), '«');
    }
    return marked.toString();
  }
}
