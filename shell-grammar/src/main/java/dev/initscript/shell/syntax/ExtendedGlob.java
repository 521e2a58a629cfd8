package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * bash's {@code ?(..) *(..) +(..) @(..) !(..)}.
 *
 * @param parts the text and expansions between the parentheses, the {@code |} among the text
 */
public record ExtendedGlob(SourceText source, int start, int end, List<WordPart> parts)
    implements WordPart {
  @Override
  public List<SyntaxNode> children() {
    return List.copyOf(parts);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitExtendedGlob(this);
  }
}
