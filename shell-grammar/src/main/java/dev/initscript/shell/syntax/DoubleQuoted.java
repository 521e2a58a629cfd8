package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * {@code "..."}: POSIX XCU 2.2.3; also {@code $"..."} of bash. The quotes lie inside the range.
 *
 * @param parts text and expansions between the quotes
 */
public record DoubleQuoted(SourceText source, int start, int end, List<WordPart> parts)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.copyOf(parts);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitDoubleQuoted(this);
  }
}
