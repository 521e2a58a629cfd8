package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * Pipelines joined by {@code &&} and {@code ||}: POSIX {@code and_or}. A single pipeline has no
 * operator.
 *
 * @param pipelines at least one
 * @param operators what stands between them: one fewer than pipelines
 * @param separator what ends the list; it lies outside the range
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record AndOr(
    SourceText source,
    int start,
    int end,
    List<Pipeline> pipelines,
    List<AndOrOperator> operators,
    Separator separator,
    List<HereDocument> hereDocuments)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(pipelines).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitAndOr(this);
  }

  /** Whether the list runs in the background. */
  public boolean isAsynchronous() {
    return separator == Separator.AMPERSAND;
  }
}
