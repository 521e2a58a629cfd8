package dev.initscript.shell.parse;

import dev.initscript.shell.syntax.SyntaxNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of the rules that are open: nodes that are made, and tokens that are none. */
final class PartStack {
  private static final int NODE = 0;

  private @Nullable SyntaxNode[] nodes = new @Nullable SyntaxNode[256];
  private byte[] types = new byte[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  private int[] marks = new int[64];
  private int markCount;

  /** Remembers where a rule's parts start. */
  void mark() {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, 2 * markCount);
    }
    marks[markCount++] = size;
  }

  /** Where the parts of the rule that was marked last start. */
  int unmark() {
    return marks[--markCount];
  }

  void pushNode(SyntaxNode node, int start, int end) {
    push(node, NODE, start, end);
  }

  void pushToken(int type, int start, int end) {
    push(null, type, start, end);
  }

  private void push(@Nullable SyntaxNode node, int type, int start, int end) {
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
      types = Arrays.copyOf(types, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    nodes[size] = node;
    types[size] = (byte) type;
    starts[size] = start;
    ends[size++] = end;
  }

  /** Puts one node in the place of all parts from {@code from} on. */
  void replace(int from, SyntaxNode node, int start, int end) {
    size = from;
    push(node, NODE, start, end);
  }

  int size() {
    return size;
  }

  /** The node at an index, or null for a token. */
  @Nullable SyntaxNode node(int index) {
    return index < size ? nodes[index] : null;
  }

  SyntaxNode nodeAt(int index) {
    return Objects.requireNonNull(node(index));
  }

  /** The token type at an index, or 0 for a node. */
  int type(int index) {
    return types[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  void setStart(int index, int start) {
    starts[index] = start;
  }

  <T extends SyntaxNode> int count(int from, Class<T> kind) {
    int count = 0;
    for (int i = from; i < size; i++) {
      if (kind.isInstance(nodes[i])) {
        count++;
      }
    }
    return count;
  }

  <T extends SyntaxNode> @Nullable T first(int from, Class<T> kind) {
    for (int i = from; i < size; i++) {
      if (kind.isInstance(nodes[i])) {
        return kind.cast(nodes[i]);
      }
    }
    return null;
  }

  /** The nodes of a kind from {@code from} on, in order. */
  @SuppressWarnings(
      "unchecked") // the array holds what was asked for, and no list type looks at the array's own
  <T extends SyntaxNode> List<T> all(int from, Class<T> kind) {
    int count = count(from, kind);
    if (count == 0) {
      return List.of();
    }
    if (count == 1) {
      return List.of(Objects.requireNonNull(first(from, kind)));
    }
    var found = new Object[count];
    int filled = 0;
    for (int i = from; i < size; i++) {
      if (kind.isInstance(nodes[i])) {
        found[filled++] = Objects.requireNonNull(nodes[i]);
      }
    }
    return (List<T>) (List<?>) List.of(found);
  }
}
