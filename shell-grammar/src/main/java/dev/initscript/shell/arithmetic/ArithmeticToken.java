package dev.initscript.shell.arithmetic;

import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.WordPart;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A token of an arithmetic expression.
 *
 * @param range its bytes
 * @param text a name or a number as written, else empty
 * @param operator an operator, else empty
 * @param part an expansion, else null
 */
record ArithmeticToken(TextRange range, String text, String operator, @Nullable WordPart part) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skipped>\\s+|\\\\\n)|(?<text>[0-9][0-9a-zA-Z_#@]*|[a-zA-Z_][a-zA-Z_0-9]*)"
              + "|(?<operator><<=|>>=|\\*\\*|\\+\\+|--|&&|\\|\\||<<|>>|[-+*/%&^|=!<>]=|[-+*/%&^|=!<>~?:,()\\[\\]])"
              + "|(?<other>.)",
          Pattern.DOTALL);

  /**
   * The tokens of the parts; a byte that is no token becomes an operator that no expression has.
   */
  static List<ArithmeticToken> of(List<WordPart> parts) {
    List<ArithmeticToken> tokens = new ArrayList<>();
    for (WordPart part : parts) {
      if (part instanceof Literal literal) {
        addAll(tokens, literal);
      } else {
        tokens.add(new ArithmeticToken(part.range(), "", "", part));
      }
    }
    return tokens;
  }

  private static void addAll(List<ArithmeticToken> tokens, Literal literal) {
    Matcher matcher = TOKEN.matcher(literal.text());
    while (matcher.find()) {
      if (matcher.group("skipped") != null) {
        continue;
      }
      var range = new TextRange(literal.start() + matcher.start(), literal.start() + matcher.end());
      String text = matcher.group("text");
      tokens.add(
          text != null
              ? new ArithmeticToken(range, text, "", null)
              : new ArithmeticToken(range, "", matcher.group(), null));
    }
  }
}
