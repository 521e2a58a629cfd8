package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * POSIX {@code function_definition}, and {@code function name} of bash and busybox.
 *
 * @param name its {@link Word#literal} is the name
 * @param body a compound command with its redirections; dash allows any command
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record FunctionDefinition(
    SourceText source,
    int start,
    int end,
    Word name,
    Command body,
    List<HereDocument> hereDocuments)
    implements Command {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(name).add(body).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitFunctionDefinition(this);
  }
}
