package dev.initscript.shell.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the children of a node from its components, in the order of the text. */
final class Children {
  private static final Comparator<SyntaxNode> BY_START = Comparator.comparingInt(SyntaxNode::start);

  private final List<SyntaxNode> nodes = new ArrayList<>();

  private Children() {}

  static Children of() {
    return new Children();
  }

  Children add(@Nullable SyntaxNode node) {
    if (node != null) {
      nodes.add(node);
    }
    return this;
  }

  Children add(List<? extends SyntaxNode> more) {
    nodes.addAll(more);
    return this;
  }

  List<SyntaxNode> inOrder() {
    // Mostly they are already; a redirection before a word, or a here-document, is not.
    if (!isInOrder()) {
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
