package dev.initscript.rules.facts;

import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a value came to be, for messages.
 *
 * @param file where the range lies; null for the script itself
 * @param range where: an assignment, a call, a sourced file
 * @param variable the variable that got the value there; empty if none did
 * @param before how the value came there; null at the beginning
 */
public record Origin(
    @Nullable SourceFile file, TextRange range, String variable, @Nullable Origin before) {
  /** The same place, for a value that has come about so before. */
  Origin after(@Nullable Origin earlier) {
    return new Origin(file, range, variable, earlier);
  }

  /** What two origins have in common that stand in one place. */
  Object place() {
    return file == null ? range : List.of(file.path(), range);
  }

  /**
   * The place for a person: {@code line 7}, or {@code line 7 of /etc/default/foo}.
   *
   * @param script the script's own text
   */
  public String line(SourceText script) {
    return file == null
        ? "line " + script.lineOf(range.start())
        : "line " + file.lineOf(range.start()) + " of " + file.path();
  }
}
