package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * POSIX {@code until_clause}.
 *
 * @param condition the commands between {@code until} and {@code do}
 * @param body the commands between {@code do} and {@code done}
 * @param redirections behind the closing word
 */
public record UntilClause(
    SourceText source,
    int start,
    int end,
    CompoundList condition,
    CompoundList body,
    List<Redirection> redirections)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(condition).add(body).add(redirections).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitUntilClause(this);
  }
}
