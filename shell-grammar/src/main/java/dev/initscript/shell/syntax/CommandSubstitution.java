package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * {@code $(...)} or backquotes: POSIX XCU 2.6.3.
 *
 * @param backquoted whether it is written with backquotes
 * @param body the commands
 */
public record CommandSubstitution(
    SourceText source, int start, int end, boolean backquoted, CompoundList body)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.of(body);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitCommandSubstitution(this);
  }
}
