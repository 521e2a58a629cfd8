package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.nio.charset.StandardCharsets;

/**
 * What is left of parts of a script without any character that quote removal can take, and without
 * the ends of continued lines.
 */
final class UnquotedText {
  private static final boolean[] QUOTING = new boolean[Byte.MAX_VALUE + 1];

  static {
    for (char c : "\\'\"$".toCharArray()) {
      QUOTING[c] = true;
    }
  }

  private final String text;

  private UnquotedText(Remover left) {
    text = new String(left.bytes, 0, left.length, StandardCharsets.ISO_8859_1);
  }

  /** Of what is part of a command. */
  static UnquotedText ofCommands(SyntaxTree tree) {
    var left = new Remover(tree.source());
    int start = 0;
    for (TextRange aside : tree.asides()) {
      left.add(start, aside.start());
      start = aside.end();
    }
    left.add(start, tree.source().length());
    return new UnquotedText(left);
  }

  /** Of all the rest: its comments and the text of here-documents. */
  static UnquotedText ofAsides(SyntaxTree tree) {
    var left = new Remover(tree.source());
    for (TextRange aside : tree.asides()) {
      left.add(aside.start(), aside.end());
    }
    return new UnquotedText(left);
  }

  /** Removes in place. */
  private static final class Remover {
    final byte[] bytes;
    int length;
    private int before;

    Remover(SourceText source) {
      bytes = source.toBytes();
    }

    /**
     * Adds a part that lies behind those before; if there is something between, a blank stands for
     * it.
     */
    void add(int start, int end) {
      if (length > 0 && start > before) {
        bytes[length++] = ' ';
      }
      before = end;
      int from = start;
      for (int i = start; i < end; i++) {
        byte b = bytes[i];
        if (b >= 0 && QUOTING[b]) {
          keep(from, i);
          i += b == '\\' ? quotedBehind(i, end) : 0;
          from = i + 1;
        }
      }
      keep(from, end);
    }

    private void keep(int start, int end) {
      System.arraycopy(bytes, start, bytes, length, end - start);
      length += end - start;
    }

    /** How long the line's end or the backslash is that follows a backslash; 0 for all else. */
    private int quotedBehind(int backslash, int end) {
      int at = backslash + 1;
      if (at < end && bytes[at] == '\\') {
        return 1;
      }
      int returns = at < end && bytes[at] == '\r' ? 1 : 0;
      return at + returns < end && bytes[at + returns] == '\n' ? returns + 1 : 0;
    }
  }

  /** What is left, one {@code char} a byte. */
  String text() {
    return text;
  }

  boolean contains(String part) {
    return text.contains(part);
  }

  int count(String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  /** As {@link #contains}, but not as a part of a longer name. */
  boolean containsName(String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !isInName(text.charAt(at - 1)))
          && (end == text.length() || !isInName(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
