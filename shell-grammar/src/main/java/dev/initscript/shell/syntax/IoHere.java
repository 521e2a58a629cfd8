package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * POSIX {@code io_here}; its body is {@link SyntaxTree#bodyOf}.
 *
 * @param ioNumber the file descriptor, or null
 * @param stripsTabs whether it is {@code <<-}
 * @param delimiter the delimiter as written, with its quotes
 */
public record IoHere(
    SourceText source,
    int start,
    int end,
    @Nullable Literal ioNumber,
    boolean stripsTabs,
    Literal delimiter)
    implements Redirection {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(ioNumber).add(delimiter).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitIoHere(this);
  }
}
