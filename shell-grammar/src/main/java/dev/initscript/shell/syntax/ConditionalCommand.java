package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * bash's {@code [[ expression ]]}.
 *
 * @param operands the words of the expression; its operators, {@code -n} and {@code ==} among them,
 *     are only tokens between them
 * @param redirections behind the closing word
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record ConditionalCommand(
    SourceText source,
    int start,
    int end,
    List<Word> operands,
    List<Redirection> redirections,
    List<HereDocument> hereDocuments)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(operands).add(redirections).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitConditionalCommand(this);
  }
}
