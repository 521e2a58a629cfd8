package dev.initscript.shell.syntax;

import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the comments of a tree stand beside. */
public final class Comments {
  private final List<Token> tokens;

  Comments(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The comments on lines of their own between a node and what stands before it, in order. */
  List<TextRange> before(SyntaxNode node) {
    List<TextRange> comments = new ArrayList<>();
    for (int i = firstFrom(node.start()) - 1; i >= 0 && isBetweenLines(tokens.get(i)); i--) {
      if (tokens.get(i).kind() == TokenKind.COMMENT && startsLine(i)) {
        comments.add(tokens.get(i).range());
      }
    }
    Collections.reverse(comments);
    return comments;
  }

  /** The comment behind a node on the line where it ends, or null. */
  @Nullable TextRange behind(SyntaxNode node) {
    for (int i = firstFrom(node.end()); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.COMMENT) {
        return token.range();
      }
      if (token.kind() == TokenKind.NEWLINE) {
        return null;
      }
    }
    return null;
  }

  private static boolean isBetweenLines(Token token) {
    return token.kind().isTrivia() || token.kind() == TokenKind.NEWLINE;
  }

  private boolean startsLine(int comment) {
    int before = comment - 1;
    while (before >= 0 && tokens.get(before).kind() == TokenKind.BLANK) {
      before--;
    }
    if (before < 0) {
      return true;
    }
    TokenKind kind = tokens.get(before).kind();
    return kind == TokenKind.NEWLINE || kind == TokenKind.HERE_DOCUMENT;
  }

  /** The first token that starts at an offset or behind it. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).range().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
