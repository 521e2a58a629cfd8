package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ParserInput;
import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import dev.initscript.shell.text.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the rules that are open: the tokens that they have taken, and in the place of some
 * of these the nodes that have been made of them.
 */
final class PartStack {
  private static final int INITIAL_SIZE = 64;

  private final TokenBuffer tokens;
  private final ParserInput input;
  private final LeafFactory leaves;

  /** Whether a node may lie behind its last token, where something is missing. */
  private final boolean recovering;

  private @Nullable SyntaxNode[] nodes = new @Nullable SyntaxNode[INITIAL_SIZE];

  /** By node: its role. */
  private byte[] roles = new byte[INITIAL_SIZE];

  /** By node: the position of the first token in it. */
  private int[] froms = new int[INITIAL_SIZE];

  /** By node: the position of the token behind it. */
  private int[] tos = new int[INITIAL_SIZE];

  private int size;

  /** What is being looked for: the positions of tokens, and the complements of nodes' indexes. */
  private int[] found = new int[INITIAL_SIZE];

  private int foundCount;

  private int first;
  private int next;
  private int base;

  /**
   * @param tokens where the tokens lie
   * @param input which of them count, and as what
   * @param leaves makes those that are nodes by themselves into these
   * @param recovering whether syntax errors are expected
   */
  PartStack(TokenBuffer tokens, ParserInput input, LeafFactory leaves, boolean recovering) {
    this.tokens = tokens;
    this.input = input;
    this.leaves = leaves;
    this.recovering = recovering;
  }

  /**
   * A rule ends, the ending rule from now on.
   *
   * @param newFirst the position of its first token
   * @param newNext the position behind its last token
   * @param newBase how many nodes there were when it started
   */
  void end(int newFirst, int newNext, int newBase) {
    first = newFirst;
    next = newNext;
    base = newBase;
  }

  /** The parts of the ending rule become a node. */
  void replace(SyntaxNode node, Role<?> role) {
    if (base == nodes.length) {
      grow();
    }
    nodes[base] = node;
    roles[base] = role.number();
    froms[base] = first;
    tos[base] = next;
    size = base + 1;
  }

  private void grow() {
    int newLength = 2 * nodes.length;
    nodes = Arrays.copyOf(nodes, newLength);
    roles = Arrays.copyOf(roles, newLength);
    froms = Arrays.copyOf(froms, newLength);
    tos = Arrays.copyOf(tos, newLength);
  }

  // ---- the tokens of the ending rule

  /** The position of its first token. */
  int first() {
    return first;
  }

  /** The position behind its last token. */
  int next() {
    return next;
  }

  /** The type of the token at a position. */
  int type(int position) {
    return input.typeAt(position);
  }

  /** Offset of its first part; without any: of the next token. */
  int start() {
    int at = first;
    while (at < next && separates(at)) {
      at++;
    }
    return tokens.startOf(at);
  }

  /** Offset behind its last part; without any: of the next token. */
  int end() {
    int at = next - 1;
    while (at >= first && separates(at)) {
      at--;
    }
    int end = at < first ? tokens.startOf(next) : tokens.endOf(at);
    return recovering && size > base ? Math.max(end, nodeAt(size - 1).end()) : end;
  }

  /** Whether a token only stands between parts, or has been skipped. */
  private boolean separates(int position) {
    return switch (type(position)) {
      case ShellTokens.NEWLINE,
          ShellTokens.SEMI,
          ShellTokens.AND,
          ShellTokens.PIPE,
          ShellTokens.PIPE_AND,
          ShellTokens.GLUE,
          0 ->
          true;
      default -> false;
    };
  }

  /** The position of the first token of a type that lies in no node, or -1. */
  int indexOf(int type) {
    int node = base;
    for (int at = first; at < next; at++) {
      while (node < size && froms[node] == at) {
        at = tos[node++];
      }
      if (at < next && type(at) == type) {
        return at;
      }
    }
    return -1;
  }

  /** The word that starts with the token at a position. */
  Word wordAt(int position) {
    for (int node = base; node < size; node++) {
      if (froms[node] == position) {
        return (Word) nodeAt(node);
      }
    }
    return (Word) leaves.leaf(type(position), position);
  }

  /** The literal that is the token at a position. */
  Literal literalAt(int position) {
    return (Literal) leaves.leaf(type(position), position);
  }

  // ---- the nodes of the ending rule

  /** Whether the rule is one node and nothing else. */
  boolean isSingle() {
    return size - base == 1 && froms[base] == first && tos[base] == next;
  }

  /** How many nodes there are, with those of the rules around. */
  int size() {
    return size;
  }

  /** How many nodes rules have made. */
  int nodeCount() {
    return size - base;
  }

  /** The node that rules have made as the n-th. */
  SyntaxNode node(int index) {
    return nodeAt(base + index);
  }

  /** The position of the token behind a node. */
  int behindNode(int index) {
    return tos[base + index];
  }

  private SyntaxNode nodeAt(int index) {
    return Objects.requireNonNull(nodes[index]);
  }

  /** The first node in a role, or null. */
  <T extends SyntaxNode> @Nullable T firstOrNull(Role<T> role) {
    for (int i = base; i < size; i++) {
      if (roles[i] == role.number()) {
        return role.cast(nodeAt(i));
      }
    }
    return null;
  }

  /** The first node in a role, of which there is one. */
  <T extends SyntaxNode> T first(Role<T> role) {
    return Objects.requireNonNull(firstOrNull(role));
  }

  /** The nodes in a role, in order. */
  <T extends SyntaxNode> List<T> all(Role<T> role) {
    foundCount = 0;
    for (int i = base; i < size; i++) {
      if (roles[i] == role.number()) {
        add(~i);
      }
    }
    return found();
  }

  // ---- nodes, and tokens that are nodes by themselves

  /** The words, in order. */
  List<Word> words() {
    return wordsFrom(first);
  }

  /** The words from a token on, in order. */
  List<Word> wordsFrom(int position) {
    return find(Role.WORD, position);
  }

  /** The parts of a word, in order. */
  List<WordPart> wordParts() {
    return find(Role.WORD_PART, first);
  }

  /** All of them, in order. */
  List<SyntaxNode> nodes() {
    return find(Role.ANY, first);
  }

  private <T extends SyntaxNode> List<T> find(Role<T> role, int position) {
    int node = firstNodeFrom(position);
    foundCount = 0;
    for (int at = position; at < next || node < size; ) {
      if (node < size && froms[node] == at) {
        if (role.includes(roles[node])) {
          add(~node);
        }
        at = tos[node++];
      } else {
        if (role.includes(Role.ofLeaf(type(at)))) {
          add(at);
        }
        at++;
      }
    }
    return found();
  }

  private int firstNodeFrom(int position) {
    int node = base;
    while (node < size && froms[node] < position) {
      node++;
    }
    return node;
  }

  private void add(int place) {
    if (foundCount == found.length) {
      found = Arrays.copyOf(found, 2 * foundCount);
    }
    found[foundCount++] = place;
  }

  /** What has been found. Lists of few are made at once, for nearly all are that. */
  @SuppressWarnings("unchecked") // it is what was looked for
  private <T extends SyntaxNode> List<T> found() {
    List<?> list =
        switch (foundCount) {
          case 0 -> List.of();
          case 1 -> List.of(found(0));
          case 2 -> List.of(found(0), found(1));
          case 3 -> List.of(found(0), found(1), found(2));
          case 4 -> List.of(found(0), found(1), found(2), found(3));
          case 5 -> List.of(found(0), found(1), found(2), found(3), found(4));
          default -> manyFound();
        };
    return (List<T>) list;
  }

  private List<SyntaxNode> manyFound() {
    var many = new SyntaxNode[foundCount];
    for (int i = 0; i < many.length; i++) {
      many[i] = found(i);
    }
    return List.of(many);
  }

  private SyntaxNode found(int index) {
    int place = found[index];
    return place < 0 ? nodeAt(~place) : leaves.leaf(type(place), place);
  }

  /**
   * The commands and here-documents.
   *
   * @param emptyAt where the list stands if it has none
   */
  CompoundList list(SourceText source, int emptyAt) {
    int start = -1;
    int end = emptyAt;
    for (int i = base; i < size; i++) {
      if (roles[i] == Role.AND_OR.number()) {
        AndOr command = Role.AND_OR.cast(nodeAt(i));
        start = start < 0 ? command.start() : start;
        end = command.end();
      } else if (roles[i] == Role.HERE_DOCUMENT.number()) {
        HereDocument body = Role.HERE_DOCUMENT.cast(nodeAt(i));
        start = start < 0 ? body.start() : start;
        end = body.end();
      }
    }
    return new CompoundList(
        source, start < 0 ? emptyAt : start, end, all(Role.AND_OR), all(Role.HERE_DOCUMENT));
  }
}
