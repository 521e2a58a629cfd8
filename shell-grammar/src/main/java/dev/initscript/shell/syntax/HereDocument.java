package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;

/**
 * The body of a here-document, where it lies in the file, up to and with its delimiter line.
 *
 * @param redirection the redirection that it belongs to, which lies before it
 * @param contentEnd offset after the body, where the delimiter line starts
 * @param parts the body: one {@link Literal} if the delimiter is quoted, else text and expansions
 */
public record HereDocument(
    SourceText source, int start, int end, IoHere redirection, int contentEnd, List<WordPart> parts)
    implements SyntaxNode {
  @Override
  public List<SyntaxNode> children() {
    return List.copyOf(parts);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitHereDocument(this);
  }
}
