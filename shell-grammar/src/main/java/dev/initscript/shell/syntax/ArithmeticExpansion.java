package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * {@code $((...))}: POSIX XCU 2.6.4; also the inside of bash's {@code ((...))} and {@code $[...]}.
 *
 * @param parts text and expansions between the parentheses
 */
public record ArithmeticExpansion(SourceText source, int start, int end, List<WordPart> parts)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.copyOf(parts);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitArithmeticExpansion(this);
  }
}
