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
    String text = head();
    int from = nameStart(text);
    return text.substring(from, nameEnd(text, from));
  }

  /** Whether it asks for the length: <code>${#name}</code>. */
  public boolean isLength() {
    String text = head();
    return text.startsWith("${#") && nameStart(text) == 3;
  }

  /** Whether it is bash's indirection, <code>${!name}</code>. */
  public boolean isIndirect() {
    String text = head();
    return text.startsWith("${!") && nameStart(text) == 3;
  }

  /** The subscript of bash's <code>${name[subscript]}</code> as written, or null. */
  public @Nullable String subscript() {
    String text = head();
    int from = nameEnd(text, nameStart(text));
    int close = text.indexOf(']', from);
    return from < text.length() && text.charAt(from) == '[' && close > 0
        ? text.substring(from + 1, close)
        : null;
  }

  /** The operator, {@code :-} or {@code ##} for instance; empty where there is none. */
  public String operator() {
    if (argument == null) {
      return "";
    }
    String text = head();
    int from = nameEnd(text, nameStart(text));
    if (from < text.length() && text.charAt(from) == '[') {
      from = text.indexOf(']', from) + 1;
    }
    return text.substring(from);
  }

  /** Everything before the argument; without one, everything but the closing brace. */
  private String head() {
    String text = escapes.remove(source.text(start, argument == null ? end : argument.start()));
    return argument == null && text.endsWith("}") ? text.substring(0, text.length() - 1) : text;
  }

  /** Where the name starts: behind the dollar sign, the brace and a length or indirection sign. */
  private static int nameStart(String text) {
    if (!text.startsWith("${")) {
      return 1;
    }
    boolean prefixed = text.length() > 3 && (text.charAt(2) == '#' || text.charAt(2) == '!');
    return prefixed && nameEnd(text, 3) > 3 && !isOperatorAfterSpecial(text) ? 3 : 2;
  }

  /**
   * Whether the sign behind the brace is the parameter {@code #} with an operator: a default for
   * {@code $#}.
   */
  private static boolean isOperatorAfterSpecial(String text) {
    return "-?#".indexOf(text.charAt(3)) >= 0 && text.length() > 4;
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
    boolean digits = first >= '0' && first <= '9';
    while (to < text.length()
        && (digits ? isDigit(text.charAt(to)) : isNameChar(text.charAt(to)))) {
      to++;
    }
    return to;
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
