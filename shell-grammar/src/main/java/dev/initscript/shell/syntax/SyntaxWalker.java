package dev.initscript.shell.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Visits a subtree in the order of the text, a node before its children, at any depth of nesting.
 */
public final class SyntaxWalker {
  private SyntaxWalker() {}

  /** Calls {@code visit} for {@code root} and everything below it. */
  public static void walk(SyntaxNode root, Consumer<? super SyntaxNode> visit) {
    Deque<SyntaxNode> todo = new ArrayDeque<>();
    todo.push(root);
    while (!todo.isEmpty()) {
      SyntaxNode node = todo.pop();
      visit.accept(node);
      List<SyntaxNode> children = node.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        todo.push(children.get(i));
      }
    }
  }

  /** Calls {@code visit} for every node of a kind in the subtree. */
  public static <T extends SyntaxNode> void walk(
      SyntaxNode root, Class<T> kind, Consumer<? super T> visit) {
    walk(
        root,
        node -> {
          if (kind.isInstance(node)) {
            visit.accept(kind.cast(node));
          }
        });
  }
}
