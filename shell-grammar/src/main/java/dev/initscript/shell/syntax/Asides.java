package dev.initscript.shell.syntax;

import dev.initscript.shell.text.TextRange;
import java.util.List;

/** What stands in a script and is no part of a command. */
public interface Asides {
  /** The ranges of the comments, from {@code #} to before the end of the line, in order. */
  List<TextRange> comments();

  /**
   * The ranges of the comments, and of the text of here-documents without the expansions in it, in
   * order.
   */
  List<TextRange> all();
}
