package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * Commands in braces: POSIX {@code brace_group}.
 *
 * @param body the commands
 * @param redirections behind the closing word
 */
public record BraceGroup(
    SourceText source, int start, int end, CompoundList body, List<Redirection> redirections)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(body).add(redirections).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitBraceGroup(this);
  }
}
