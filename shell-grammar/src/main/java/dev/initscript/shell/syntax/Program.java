package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * A whole script: POSIX {@code program}.
 *
 * @param body the commands; empty for an empty script
 */
public record Program(SourceText source, int start, int end, CompoundList body)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return List.of(body);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitProgram(this);
  }
}
