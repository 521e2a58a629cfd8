package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * POSIX {@code io_file}, and the here-strings and combined redirections of bash.
 *
 * @param ioNumber the file descriptor, or null
 * @param operator which redirection
 * @param target the file name, the descriptor or {@code -}
 */
public record IoFile(
    SourceText source,
    int start,
    int end,
    @Nullable Literal ioNumber,
    RedirectionOperator operator,
    Word target)
    implements Redirection {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(ioNumber).add(target).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitIoFile(this);
  }
}
