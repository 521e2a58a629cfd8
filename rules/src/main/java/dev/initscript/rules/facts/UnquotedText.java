package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is left of a script without any character that quote removal can take, and without the ends
 * of continued lines.
 */
final class UnquotedText {
  private final String text;

  private UnquotedText(byte[] bytes) {
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (isQuoting(b)) {
        i += b == '\\' ? quotedBehind(bytes, i) : 0;
      } else {
        bytes[length++] = b;
      }
    }
    text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Of all that stands there. */
  static UnquotedText of(SourceText source) {
    return new UnquotedText(source.toBytes());
  }

  static UnquotedText withoutComments(SyntaxTree tree) {
    byte[] bytes = tree.source().toBytes();
    for (TextRange comment : tree.comments()) {
      Arrays.fill(bytes, comment.start(), comment.end(), (byte) ' ');
    }
    return new UnquotedText(bytes);
  }

  private static boolean isQuoting(byte b) {
    return b == '\\' || b == '\'' || b == '"' || b == '$';
  }

  /** How long the line's end or the backslash is that follows a backslash; 0 for all else. */
  private static int quotedBehind(byte[] bytes, int backslash) {
    int at = backslash + 1;
    if (at < bytes.length && bytes[at] == '\\') {
      return 1;
    }
    int returns = at < bytes.length && bytes[at] == '\r' ? 1 : 0;
    return at + returns < bytes.length && bytes[at + returns] == '\n' ? returns + 1 : 0;
  }

  /** What is left, one {@code char} a byte. */
  String text() {
    return text;
  }

  boolean contains(String part) {
    return text.contains(part);
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
