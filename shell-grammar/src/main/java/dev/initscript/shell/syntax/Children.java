package dev.initscript.shell.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the children of a node from its components, in the order of the text. */
final class Children {
  private static final Comparator<SyntaxNode> BY_START = Comparator.comparingInt(SyntaxNode::start);

  private List<SyntaxNode> nodes = List.of();
  private boolean copied;

  private Children() {}

  static Children of() {
    return new Children();
  }

  Children add(@Nullable SyntaxNode node) {
    if (node != null) {
      copy().add(node);
    }
    return this;
  }

  /** Adds nodes that are in order. */
  @SuppressWarnings("unchecked") // a list that nobody changes may be seen as one of a wider type
  Children add(List<? extends SyntaxNode> more) {
    if (nodes.isEmpty()) {
      nodes = (List<SyntaxNode>) more;
      copied = false;
    } else if (!more.isEmpty()) {
      copy().addAll(more);
    }
    return this;
  }

  private List<SyntaxNode> copy() {
    if (!copied) {
      nodes = new ArrayList<>(nodes);
      copied = true;
    }
    return nodes;
  }

  List<SyntaxNode> inOrder() {
    // Mostly they are already; a redirection before a word, or a here-document, is not.
    if (copied && !isInOrder()) {
      nodes.sort(BY_START);
    }
    return nodes;
  }

  private boolean isInOrder() {
    for (int i = 1; i < nodes.size(); i++) {
      if (nodes.get(i - 1).start() > nodes.get(i).start()) {
        return false;
      }
    }
    return true;
  }
}
