package dev.initscript.maven.ratchet;

import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.BitSet;

/** Lines of a file, as they are now, that were not there before. */
final class ChangedLines {
  /** The file was not there before, or cannot be compared. */
  static final ChangedLines ALL = new ChangedLines();

  private final BitSet lines = new BitSet();

  /** Adds lines; the first line of a file is 0, the end is exclusive. */
  void add(int start, int end) {
    lines.set(start, end);
  }

  /** Whether text that is in that range, or a part of it, was not there before. */
  boolean touch(SourceText source, TextRange range) {
    if (this == ALL) {
      return true;
    }
    int first = source.lineOf(range.start()) - 1;
    int last = source.lineOf(range.isEmpty() ? range.start() : range.end() - 1) - 1;
    int changed = lines.nextSetBit(first);
    return changed >= 0 && changed <= last;
  }
}
