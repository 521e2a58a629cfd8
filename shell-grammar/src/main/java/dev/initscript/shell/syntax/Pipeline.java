package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * Commands joined by {@code |}: POSIX {@code pipeline}. A single command has no {@code |}.
 *
 * @param prefixes the {@code !} and bash {@code time} before the commands
 * @param commands at least one
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record Pipeline(
    SourceText source,
    int start,
    int end,
    List<PipelinePrefix> prefixes,
    List<Command> commands,
    List<HereDocument> hereDocuments)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(commands).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitPipeline(this);
  }

  /** Whether the exit status is inverted: an odd number of {@code !}. */
  public boolean isNegated() {
    boolean negated = false;
    for (int i = 0; i < prefixes.size(); i++) {
      negated ^= prefixes.get(i) == PipelinePrefix.BANG;
    }
    return negated;
  }
}
