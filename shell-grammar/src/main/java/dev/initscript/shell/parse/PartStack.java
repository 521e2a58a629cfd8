package dev.initscript.shell.parse;

import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.text.SourceText;
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
  private int base;

  /** Remembers where a rule's parts start. */
  void mark() {
    if (markCount == marks.length) {
      marks = Arrays.copyOf(marks, 2 * markCount);
    }
    marks[markCount++] = size;
  }

  /** The rule that was marked last ends: its parts are those from {@link #base} on. */
  void unmark() {
    base = marks[--markCount];
  }

  /** The first part of the rule that is ending. */
  int base() {
    return base;
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

  /** The rule has become a node, which stands in the place of its parts. */
  void replace(SyntaxNode node, int start, int end) {
    size = base;
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

  /** How many parts of the ending rule are nodes of a kind. */
  <T extends SyntaxNode> int count(Class<T> kind) {
    return count(base, kind);
  }

  /** The first node of a kind among the parts of the ending rule, or null. */
  <T extends SyntaxNode> @Nullable T firstOrNull(Class<T> kind) {
    return firstOrNull(base, kind);
  }

  /** The first node of a kind among the parts of the ending rule, which has one. */
  <T extends SyntaxNode> T first(Class<T> kind) {
    return Objects.requireNonNull(firstOrNull(base, kind), kind.getSimpleName());
  }

  /** The nodes of a kind among the parts of the ending rule, in order. */
  <T extends SyntaxNode> List<T> all(Class<T> kind) {
    return all(base, kind);
  }

  /**
   * The commands and here-documents among the parts from {@code from} on.
   *
   * @param emptyAt where the list stands if it has none
   */
  CompoundList list(SourceText source, int from, int emptyAt) {
    int start = -1;
    int end = emptyAt;
    for (int i = from; i < size; i++) {
      if (nodes[i] instanceof AndOr || nodes[i] instanceof HereDocument) {
        start = start < 0 ? starts[i] : start;
        end = ends[i];
      }
    }
    return new CompoundList(
        source,
        start < 0 ? emptyAt : start,
        end,
        all(from, AndOr.class),
        all(from, HereDocument.class));
  }

  private <T extends SyntaxNode> int count(int from, Class<T> kind) {
    int count = 0;
    for (int i = from; i < size; i++) {
      if (kind.isInstance(nodes[i])) {
        count++;
      }
    }
    return count;
  }

  private <T extends SyntaxNode> @Nullable T firstOrNull(int from, Class<T> kind) {
    for (int i = from; i < size; i++) {
      if (kind.isInstance(nodes[i])) {
        return kind.cast(nodes[i]);
      }
    }
    return null;
  }

  @SuppressWarnings(
      "unchecked") // the array holds what was asked for, and no list type looks at the array's own
  private <T extends SyntaxNode> List<T> all(int from, Class<T> kind) {
    int count = count(from, kind);
    if (count == 0) {
      return List.of();
    }
    if (count == 1) {
      return List.of(Objects.requireNonNull(firstOrNull(from, kind)));
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
