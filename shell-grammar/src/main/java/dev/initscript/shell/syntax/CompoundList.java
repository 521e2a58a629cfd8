package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * Commands one after the other: POSIX {@code compound_list}, {@code complete_commands} and the
 * contents of a command substitution. Empty where a shell allows that.
 *
 * @param commands the lists joined by {@code &&} and {@code ||}, in order
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record CompoundList(
    SourceText source, int start, int end, List<AndOr> commands, List<HereDocument> hereDocuments)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return hereDocuments.isEmpty()
        ? List.copyOf(commands)
        : Children.of().add(commands).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitCompoundList(this);
  }
}
