package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * POSIX {@code for_clause}.
 *
 * @param variable the loop variable; its {@link Word#literal} is the name
 * @param words what stands behind {@code in}, or null if there is no {@code in}: then the
 *     positional parameters
 * @param body the commands
 * @param redirections behind the closing word
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record ForClause(
    SourceText source,
    int start,
    int end,
    Word variable,
    @Nullable List<Word> words,
    CompoundList body,
    List<Redirection> redirections,
    List<HereDocument> hereDocuments)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of()
        .add(variable)
        .add(words == null ? List.<Word>of() : words)
        .add(body)
        .add(redirections)
        .add(hereDocuments)
        .inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitForClause(this);
  }
}
