package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * bash's {@code ((expression))}.
 *
 * @param expression what stands between the double parentheses
 * @param redirections behind the closing word
 */
public record ArithmeticCommand(
    SourceText source,
    int start,
    int end,
    ArithmeticExpansion expression,
    List<Redirection> redirections)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(expression).add(redirections).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitArithmeticCommand(this);
  }
}
