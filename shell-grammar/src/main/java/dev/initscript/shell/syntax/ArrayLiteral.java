package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * bash's {@code (a b c)} behind {@code name=} in an argument of a declaration command such as
 * {@code local a=(..)}.
 *
 * @param array the elements
 */
public record ArrayLiteral(SourceText source, int start, int end, ArrayValue array)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.of(array);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitArrayLiteral(this);
  }
}
