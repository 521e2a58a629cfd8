package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * Text without expansions.
 *
 * @param escapes what a backslash means here
 */
public record Literal(SourceText source, int start, int end, Escapes escapes) implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.of();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitLiteral(this);
  }

  /** The text with escapes and continuations removed, one {@code char} a byte. */
  public String value() {
    return escapes.remove(text());
  }
}
