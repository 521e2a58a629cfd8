package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * POSIX {@code case_item}: patterns, {@code )} and commands.
 *
 * @param patterns at least one
 * @param body the commands; may be empty
 * @param terminator what ends the item; it lies inside the range
 */
public record CaseItem(
    SourceText source,
    int start,
    int end,
    List<Word> patterns,
    CompoundList body,
    CaseTerminator terminator)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(patterns).add(body).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitCaseItem(this);
  }
}
