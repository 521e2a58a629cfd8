package dev.initscript.rules.facts.values;

import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value came to be, for messages.
 *
 * @param path of the file where the range lies; empty for the script itself
 * @param text that file's
 * @param range where: an assignment, a call, a sourced file
 * @param variable the variable that got the value there; empty if none did
 * @param before how the value came there; null at the beginning
 */
public record Origin(
    String path, SourceText text, TextRange range, String variable, @Nullable Origin before) {
  /** The same place, for a value that has come about so before. */
  Origin after(@Nullable Origin earlier) {
    return new Origin(path, text, range, variable, earlier);
  }

  /** What two origins have in common that stand in one place. */
  Object place() {
    return List.of(path, range);
  }

  /** The place for a person: {@code line 7}, or {@code line 7 of /etc/default/foo}. */
  public String line() {
    String line = "line " + text.lineOf(range.start());
    return path.isEmpty() ? line : line + " of " + path;
  }
}
