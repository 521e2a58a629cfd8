package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * POSIX {@code case_clause}.
 *
 * @param subject the word that the patterns are matched against
 * @param items in order
 * @param redirections behind the closing word
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record CaseClause(
    SourceText source,
    int start,
    int end,
    Word subject,
    List<CaseItem> items,
    List<Redirection> redirections,
    List<HereDocument> hereDocuments)
    implements CompoundCommand {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(subject).add(items).add(redirections).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitCaseClause(this);
  }
}
