package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script as read in one dialect. Lossless: the tokens lie end to end over the whole source. Safe
 * for use by several threads.
 */
public final class SyntaxTree {
  private final SourceText source;
  private final Dialect dialect;
  private final List<Token> tokens;
  private final Asides asides;
  private final Program root;
  private final List<SyntaxError> errors;
  private volatile @Nullable Links links;

  /**
   * @param source the text
   * @param dialect the language it was read as
   * @param tokens its tokens, end to end
   * @param asides finds the comments among them, and the like, whenever somebody asks for them
   * @param root the tree
   * @param errors what is not shell in it, in the order of the text
   */
  public SyntaxTree(
      SourceText source,
      Dialect dialect,
      List<Token> tokens,
      Asides asides,
      Program root,
      List<SyntaxError> errors) {
    this.source = source;
    this.dialect = dialect;
    this.tokens = tokens;
    this.asides = asides;
    this.root = root;
    this.errors = List.copyOf(errors);
  }

  public SourceText source() {
    return source;
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The tokens, end to end over the whole source. */
  public List<Token> tokens() {
    return tokens;
  }

  public Program root() {
    return root;
  }

  /** The syntax errors in the order of the text; empty if the script parses. */
  public List<SyntaxError> errors() {
    return errors;
  }

  /** The ranges of the comments, from {@code #} to before the end of the line, in order. */
  public List<TextRange> comments() {
    return asides.comments();
  }

  /**
   * The ranges of what is no part of a command: the comments, and the text of here-documents
   * without the expansions in it, in order.
   */
  public List<TextRange> asides() {
    return asides.all();
  }

  /** The comments on lines of their own between a node and what stands before it, in order. */
  public List<TextRange> commentsBefore(SyntaxNode node) {
    return new Comments(tokens).before(node);
  }

  /** The comment behind a node on the line where it ends, or null. */
  public @Nullable TextRange commentBehind(SyntaxNode node) {
    return new Comments(tokens).behind(node);
  }

  /** The body of a here-document, or null if the text ended, or was malformed, before it. */
  public @Nullable HereDocument bodyOf(IoHere redirection) {
    return links().bodies.get(redirection);
  }

  /** The node around {@code node}, or null for the root. */
  public @Nullable SyntaxNode parentOf(SyntaxNode node) {
    return links().parents.get(node);
  }

  /** The nodes around {@code node} from the inside out, without itself. */
  public List<SyntaxNode> ancestorsOf(SyntaxNode node) {
    List<SyntaxNode> ancestors = new ArrayList<>();
    for (SyntaxNode at = parentOf(node); at != null; at = parentOf(at)) {
      ancestors.add(at);
    }
    return ancestors;
  }

  private Links links() {
    Links known = links;
    if (known == null) {
      known = new Links(root);
      links = known;
    }
    return known;
  }

  /** What only some readers of a tree ask for, by identity of the nodes. */
  private static final class Links {
    final IdentityHashMap<SyntaxNode, SyntaxNode> parents = new IdentityHashMap<>();
    final IdentityHashMap<IoHere, HereDocument> bodies = new IdentityHashMap<>();

    Links(Program root) {
      SyntaxWalker.walk(
          root,
          node -> {
            for (SyntaxNode child : node.children()) {
              parents.put(child, node);
            }
            if (node instanceof HereDocument body) {
              bodies.put(body.redirection(), body);
            }
          });
    }
  }
}
