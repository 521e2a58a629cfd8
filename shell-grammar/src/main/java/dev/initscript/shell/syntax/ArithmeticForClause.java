package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * bash's {@code for ((initial; condition; step))}.
 *
 * @param header what stands between the double parentheses, the two semicolons included
 * @param body the commands
 * @param redirections behind the closing word
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record ArithmeticForClause(
    SourceText source,
    int start,
    int end,
    ArithmeticExpansion header,
    CompoundList body,
    List<Redirection> redirections,
    List<HereDocument> hereDocuments)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(header).add(body).add(redirections).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitArithmeticForClause(this);
  }
}
