package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.List;

/**
 * A node of the tree. Nodes are compared by identity where they stand for a place; {@code equals}
 * compares whole subtrees.
 */
public sealed interface SyntaxNode
    permits Program,
        CompoundList,
        AndOr,
        Pipeline,
        Command,
        ConditionalBranch,
        CaseItem,
        Redirection,
        HereDocument,
        Assignment,
        ArrayValue,
        Word,
        WordPart {
  /** The text that the offsets count in. */
  SourceText source();

  /** Offset of the first byte, from 0. */
  int start();

  /** Offset after the last byte. */
  int end();

  /** The children in the order of their ranges, which are disjoint and lie inside this node's. */
  List<SyntaxNode> children();

  /** Calls the visitor's method for this kind of node and returns its answer. */
  <R> R accept(SyntaxVisitor<R> visitor);

  default TextRange range() {
    return new TextRange(start(), end());
  }

  /** The bytes of this node, one {@code char} a byte. */
  default String text() {
    return source().text(start(), end());
  }
}
