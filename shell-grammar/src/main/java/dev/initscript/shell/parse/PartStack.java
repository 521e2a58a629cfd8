package dev.initscript.shell.parse;

import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of the rules that are open: nodes that are made, and tokens that are none. */
final class PartStack {
  private static final int INITIAL_SIZE = 64;

  private @Nullable SyntaxNode[] nodes = new @Nullable SyntaxNode[INITIAL_SIZE];

  /** By part: its token type, or its node's role. */
  private byte[] types = new byte[INITIAL_SIZE];

  private int[] starts = new int[INITIAL_SIZE];
  private int[] ends = new int[INITIAL_SIZE];
  private int size;

  private int[] marks = new int[INITIAL_SIZE];
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

  void pushNode(SyntaxNode node, Role<?> role, int start, int end) {
    push(node, role.number(), start, end);
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
  void replace(SyntaxNode node, Role<?> role, int start, int end) {
    size = base;
    push(node, role.number(), start, end);
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

  /** The token type at an index; for a node, no token's. */
  int type(int index) {
    return types[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /** Whether the ending rule has no part but one. */
  boolean isSingle() {
    return size - base == 1;
  }

  /** How many parts of the ending rule are in a role. */
  int count(Role<?> role) {
    return count(base, role);
  }

  /** The first node in a role among the parts of the ending rule, or null. */
  <T extends SyntaxNode> @Nullable T firstOrNull(Role<T> role) {
    int first = indexOf(base, role);
    return first < size ? role.cast(nodeAt(first)) : null;
  }

  /** The first node in a role among the parts of the ending rule, which has one. */
  <T extends SyntaxNode> T first(Role<T> role) {
    return role.cast(nodeAt(indexOf(base, role)));
  }

  /** The nodes in a role among the parts of the ending rule, in order. */
  <T extends SyntaxNode> List<T> all(Role<T> role) {
    return all(base, role);
  }

  /** All nodes among the parts of the ending rule, in order. */
  List<SyntaxNode> nodes() {
    List<SyntaxNode> found = new ArrayList<>();
    for (int i = base; i < size; i++) {
      if (nodes[i] != null) {
        found.add(nodes[i]);
      }
    }
    return List.copyOf(found);
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
      if (types[i] == Role.AND_OR.number() || types[i] == Role.HERE_DOCUMENT.number()) {
        start = start < 0 ? starts[i] : start;
        end = ends[i];
      }
    }
    return new CompoundList(
        source,
        start < 0 ? emptyAt : start,
        end,
        all(from, Role.AND_OR),
        all(from, Role.HERE_DOCUMENT));
  }

  private int count(int from, Role<?> role) {
    int count = 0;
    for (int i = from; i < size; i++) {
      if (types[i] == role.number()) {
        count++;
      }
    }
    return count;
  }

  private int indexOf(int from, Role<?> role) {
    int i = from;
    while (i < size && types[i] != role.number()) {
      i++;
    }
    return i;
  }

  private <T extends SyntaxNode> List<T> all(int from, Role<T> role) {
    int count = count(from, role);
    if (count == 0) {
      return List.of();
    }
    int first = indexOf(from, role);
    if (count == 1) {
      return List.of(role.cast(nodeAt(first)));
    }
    int second = indexOf(first + 1, role);
    if (count == 2) {
      return List.of(role.cast(nodeAt(first)), role.cast(nodeAt(second)));
    }
    int third = indexOf(second + 1, role);
    if (count == 3) { // unlike more of them, not copied once again
      return List.of(role.cast(nodeAt(first)), role.cast(nodeAt(second)), role.cast(nodeAt(third)));
    }
    var found = new Object[count];
    int filled = 0;
    for (int i = first; filled < count; i++) {
      if (types[i] == role.number()) {
        found[filled++] = nodeAt(i);
      }
    }
    return listOf(found);
  }

  @SuppressWarnings("unchecked") // the array holds what was asked for
  private static <T extends SyntaxNode> List<T> listOf(Object[] nodes) {
    return (List<T>) (List<?>) List.of(nodes);
  }
}
