package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * bash's {@code (a b c)} behind {@code name=}.
 *
 * @param elements the words; {@code [i]=x} is one word
 * @param hereDocuments bodies that lie inside this node because a line of it ended there
 */
public record ArrayValue(
    SourceText source, int start, int end, List<Word> elements, List<HereDocument> hereDocuments)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return Children.of().add(elements).add(hereDocuments).inOrder();
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitArrayValue(this);
  }
}
