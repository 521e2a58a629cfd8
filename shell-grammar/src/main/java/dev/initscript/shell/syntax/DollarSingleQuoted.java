package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * {@code $'...'}: POSIX 2024 XCU 2.2.4, bash, busybox. The quotes lie inside the range.
 *
 * @param escapes what a backslash means around it: nothing, except inside backquotes
 */
public record DollarSingleQuoted(SourceText source, int start, int end, Escapes escapes)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.of();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitDollarSingleQuoted(this);
  }

  /** The text between the quotes as written: its own escapes are not replaced. */
  public String rawValue() {
    String quoted = escapes.remove(text());
    return quoted.substring(2, quoted.length() - 1);
  }
}
