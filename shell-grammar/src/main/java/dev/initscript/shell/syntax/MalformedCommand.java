package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * What is left of a command that has a syntax error in it: the parts that could be read.
 *
 * @param parts in order
 */
public record MalformedCommand(SourceText source, int start, int end, List<SyntaxNode> parts)
    implements Command {
  @Override
  public List<SyntaxNode> children() {
    return parts;
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitMalformedCommand(this);
  }
}
