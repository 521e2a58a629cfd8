package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * {@code if} or {@code elif}, its condition, {@code then}, and its commands.
 *
 * @param condition the commands whose last status decides
 * @param body the commands behind {@code then}
 */
public record ConditionalBranch(
    SourceText source, int start, int end, CompoundList condition, CompoundList body)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return List.of(condition, body);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitConditionalBranch(this);
  }
}
