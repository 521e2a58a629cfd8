package dev.initscript.shell.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Token;
import dev.initscript.shell.text.TextRange;
import java.util.BitSet;
import java.util.List;

/** Checks a tree and says what is wrong with it. */
final class TreeInvariants {
  private TreeInvariants() {}

  /**
   * @throws AssertionError if one does not hold
   */
  static void check(SyntaxTree tree) {
    checkErrors(tree);
    BitSet boundaries = tokenBoundaries(tree);
    SyntaxWalker.walk(tree.root(), node -> checkNode(tree, node, boundaries));
  }

  /** Tokens lie end to end over the source. The set holds where they start, and the end. */
  private static BitSet tokenBoundaries(SyntaxTree tree) {
    var boundaries = new BitSet(tree.source().length() + 1);
    boundaries.set(0);
    int at = 0;
    for (Token token : tree.tokens()) {
      TextRange range = token.range();
      if (range.start() != at) {
        throw new AssertionError("token " + token + " does not start at " + at);
      }
      if (range.isEmpty()) {
        throw new AssertionError("token " + token + " is empty");
      }
      at = range.end();
      boundaries.set(at);
    }
    if (at != tree.source().length()) {
      throw new AssertionError("tokens end at " + at + ", the text at " + tree.source().length());
    }
    return boundaries;
  }

  private static void checkErrors(SyntaxTree tree) {
    int before = 0;
    for (SyntaxError error : tree.errors()) {
      if (error.range().start() < before || error.range().end() > tree.source().length()) {
        throw new AssertionError("errors are not in order and inside the text: " + tree.errors());
      }
      if (error.message().isBlank()) {
        throw new AssertionError("an error without a message: " + error);
      }
      before = error.range().start();
    }
  }

  private static void checkNode(SyntaxTree tree, SyntaxNode node, BitSet boundaries) {
    if (node.start() > node.end()) {
      throw new AssertionError(describe(node) + " ends before it starts");
    }
    if (!boundaries.get(node.start()) || !boundaries.get(node.end())) {
      throw new AssertionError(describe(node) + " does not lie on token boundaries");
    }
    checkChildren(node, node.children());
    if (node instanceof HereDocument body) {
      checkBody(tree, body);
    }
  }

  private static void checkChildren(SyntaxNode node, List<SyntaxNode> children) {
    int from = node.start();
    for (SyntaxNode child : children) {
      if (child.start() < from) {
        throw new AssertionError(describe(child) + " overlaps its sibling in " + describe(node));
      }
      if (child.end() > node.end()) {
        throw new AssertionError(describe(child) + " does not lie inside " + describe(node));
      }
      from = child.end();
    }
  }

  private static void checkBody(SyntaxTree tree, HereDocument body) {
    assertThat(tree.bodyOf(body.redirection())).as("body of the redirection").isSameAs(body);
    if (body.redirection().end() > body.start()) {
      throw new AssertionError(describe(body) + " lies before its redirection");
    }
    if (body.contentEnd() < body.start() || body.contentEnd() > body.end()) {
      throw new AssertionError(describe(body) + " has its delimiter line elsewhere");
    }
  }

  private static String describe(SyntaxNode node) {
    String kind = node.getClass().getSimpleName();
    return kind + " " + node.start() + ".." + node.end() + " '" + node.text() + "'";
  }
}
