package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * POSIX {@code if_clause}.
 *
 * @param branches the {@code if} branch and the {@code elif} branches, in order
 * @param elseBody the commands behind {@code else}, or null
 * @param redirections behind the closing word
 */
public record IfClause(
    SourceText source,
    int start,
    int end,
    List<ConditionalBranch> branches,
    @Nullable CompoundList elseBody,
    List<Redirection> redirections)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(branches).add(elseBody).add(redirections).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitIfClause(this);
  }
}
