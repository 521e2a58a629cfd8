package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * bash's {@code coproc}.
 *
 * @param name the name before a compound command, or null
 * @param command what runs
 */
public record Coprocess(SourceText source, int start, int end, @Nullable Word name, Command command)
    implements Command {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(name).add(command).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitCoprocess(this);
  }
}
