package dev.initscript.shell.syntax;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code $name}, <code>${name}</code> and <code>${name operator word}</code>: POSIX XCU 2.6.2, and
 * the forms of bash.
 *
 * @param escapes what a backslash means here
 * @param argument the word behind the operator, without parts if it is empty; null where there is
 *     no operator
 */
public record ParameterExpansion(
    SourceText source, int start, int end, Escapes escapes, @Nullable Word argument)
    implements WordPart {
  /**
   * The parameter: a variable's name, a number, or one of {@code @ * # ? - $ !}; empty where it is
   * malformed.
   */
  public String name() {
    if (isBare()) {
      String bare = escapes.remove(source.text(start + 1, end));
      return bare.substring(0, nameEnd(bare, 0));
    }
    String text = head();
    int from = nameStart(text);
    return text.substring(from, nameEnd(text, from));
  }

  /** Whether it asks for the length: a number sign stands before the name in braces. */
  public boolean isLength() {
    if (isBare()) {
      return false;
    }
    String text = head();
    return nameStart(text) == 3 && text.charAt(2) == '#';
  }

  /** Whether it is bash's indirection: an exclamation mark stands before the name in braces. */
  public boolean isIndirect() {
    if (isBare()) {
      return false;
    }
    String text = head();
    return nameStart(text) == 3 && text.charAt(2) == '!';
  }

  /** The subscript of bash's arrays, as written between the brackets behind the name, or null. */
  public @Nullable String subscript() {
    if (isBare()) {
      return null;
    }
    String text = head();
    int from = nameEnd(text, nameStart(text));
    int to = subscriptEnd(text, from);
    return to > from ? text.substring(from + 1, to - 1) : null;
  }

  /** The operator, {@code :-} or {@code ##} for instance; empty where there is none. */
  public String operator() {
    if (argument == null) {
      return "";
    }
    String text = head();
    return text.substring(subscriptEnd(text, nameEnd(text, nameStart(text))));
  }

  /** Whether it is certainly without braces, as most are. */
  private boolean isBare() {
    int next = source.byteAt(start + 1);
    return source.byteAt(start) == '$' && next != '{' && next != '\\';
  }

  /** Everything before the argument; without one, everything but the closing brace. */
  private String head() {
    String text = escapes.remove(source.text(start, argument == null ? end : argument.start()));
    return argument == null && text.endsWith("}") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Where the name starts: behind the dollar sign, the brace, and the sign of a length or an
   * indirection.
   */
  private int nameStart(String text) {
    if (!text.startsWith("${")) {
      return 1;
    }
    boolean more = text.length() > 3;
    boolean isLength = more && text.charAt(2) == '#' && argument == null;
    boolean isIndirect = more && text.charAt(2) == '!' && !isOperator(text.charAt(3));
    return isLength || isIndirect ? 3 : 2;
  }

  /** Whether the character can start an operator, so that what stands before it is the name. */
  private boolean isOperator(char c) {
    return argument != null && ":-=?+#%".indexOf(c) >= 0;
  }

  private static int nameEnd(String text, int from) {
    if (from >= text.length()) {
      return from;
    }
    char first = text.charAt(from);
    if ("@*#?-$!".indexOf(first) >= 0) {
      return from + 1;
    }
    int to = from;
    boolean digits = isDigit(first);
    while (to < text.length()
        && (digits ? isDigit(text.charAt(to)) : isNameChar(text.charAt(to)))) {
      to++;
    }
    return to;
  }

  /** Behind the bracket that closes the one at {@code from}; {@code from} if none stands there. */
  private static int subscriptEnd(String text, int from) {
    if (from >= text.length() || text.charAt(from) != '[') {
      return from;
    }
    int open = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        open++;
      } else if (c == ']' && --open == 0) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameChar(char c) {
    return c == '_' || isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  @Override
  public List<SyntaxNode> children() {
    return argument == null ? List.of() : List.of(argument);
  }

  @Override
  public <R> R accept(SyntaxVisitor<R> visitor) {
    return visitor.visitParameterExpansion(this);
  }
}
