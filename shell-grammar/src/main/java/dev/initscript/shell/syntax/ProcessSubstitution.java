package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * bash's {@code <(...)} and {@code >(...)}.
 *
 * @param body the commands
 */
public record ProcessSubstitution(SourceText source, int start, int end, CompoundList body)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.of(body);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitProcessSubstitution(this);
  }
}
