package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assignments, a command name with its arguments, and redirections in any order: POSIX {@code
 * simple_command}.
 *
 * @param assignments those before the command name
 * @param words the command name and its arguments; empty if there are only assignments or
 *     redirections. Arguments of bash declaration commands that assign an array are {@link Word}s
 *     with an {@link ArrayLiteral} part
 * @param redirections in order
 */
public record SimpleCommand(
    SourceText source,
    int start,
    int end,
    List<Assignment> assignments,
    List<Word> words,
    List<Redirection> redirections)
    implements Command {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(assignments).add(words).add(redirections).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitSimpleCommand(this);
  }

  /** The command name, or null if there are only assignments or redirections. */
  public @Nullable Word name() {
    return words.isEmpty() ? null : words.get(0);
  }

  /** The words behind the command name. */
  public List<Word> arguments() {
    return words.isEmpty() ? words : words.subList(1, words.size());
  }
}
