package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * {@code '...'}: POSIX XCU 2.2.2. The quotes lie inside the range.
 *
 * @param escapes what a backslash means here: nothing, except inside backquotes
 */
public record SingleQuoted(SourceText source, int start, int end, Escapes escapes)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.of();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitSingleQuoted(this);
  }

  /** The text between the quotes, one {@code char} a byte. */
  public String value() {
    String quoted = escapes.remove(text());
    return quoted.substring(1, quoted.length() - 1);
  }
}
