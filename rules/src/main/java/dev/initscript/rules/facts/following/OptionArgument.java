package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an option.
 *
 * @param written as it is written in the script
 * @param value what it can be
 * @param word the word that it is, or is the end of: {@code --pidfile=$F}
 */
public record OptionArgument(String written, Value value, Word word) {
  /** The argument that a whole word is; null if there is no such word. */
  public static @Nullable OptionArgument of(CommandUse use, @Nullable Word word) {
    return word == null ? null : new OptionArgument(word.text(), use.value(word), word);
  }
}
