package dev.initscript.shell.arithmetic;

import dev.initscript.shell.syntax.ArithmeticExpansion;
import dev.initscript.shell.text.TextRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inside of an arithmetic expansion by the precedence of its operators.
 *
 * <p>A shell expands first and reads the result, so {@code $((1 $op 2))} is an expression only at
 * run time: of such a one, and of one that no shell would accept, there is no tree.
 */
public final class ArithmeticParser {
  /** Binary operators and how tightly they bind; assignments and the conditional are apart. */
  private static final Map<String, Integer> BINDING =
      Map.ofEntries(
          Map.entry(",", 1),
          Map.entry("||", 4),
          Map.entry("&&", 5),
          Map.entry("|", 6),
          Map.entry("^", 7),
          Map.entry("&", 8),
          Map.entry("==", 9),
          Map.entry("!=", 9),
          Map.entry("<", 10),
          Map.entry("<=", 10),
          Map.entry(">", 10),
          Map.entry(">=", 10),
          Map.entry("<<", 11),
          Map.entry(">>", 11),
          Map.entry("+", 12),
          Map.entry("-", 12),
          Map.entry("*", 13),
          Map.entry("/", 13),
          Map.entry("%", 13),
          Map.entry("**", 14));

  private static final int COMMA = 1;
  private static final int ASSIGNMENT = 2;
  private static final int CONDITIONAL = 3;
  private static final int POWER = 14;

  private final List<ArithmeticToken> tokens;
  private int next;

  /** Thrown where the tokens are no expression; never leaves this class. */
  private static final class NoExpression extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoExpression() {
      super(null, null, false, false);
    }
  }

  private ArithmeticParser(List<ArithmeticToken> tokens) {
    this.tokens = tokens;
  }

  /** The expression, or null if what is written is none before it is expanded, or is empty. */
  public static @Nullable ArithmeticExpression parse(ArithmeticExpansion expansion) {
    var parser = new ArithmeticParser(ArithmeticToken.of(expansion.parts()));
    try {
      ArithmeticExpression expression = parser.expression(COMMA);
      return parser.next == parser.tokens.size() ? expression : null;
    } catch (NoExpression e) {
      return null;
    }
  }

  private ArithmeticExpression expression(int binding) {
    ArithmeticExpression left = operand();
    while (next < tokens.size()) {
      String operator = tokens.get(next).operator();
      if (operator.equals("?") && binding <= CONDITIONAL) {
        next++;
        ArithmeticExpression whenTrue = expression(COMMA);
        expect(":");
        ArithmeticExpression whenFalse = expression(CONDITIONAL);
        left =
            new ArithmeticExpression.Conditional(span(left, whenFalse), left, whenTrue, whenFalse);
      } else if (isAssignment(operator) && binding <= ASSIGNMENT && isTarget(left)) {
        next++;
        ArithmeticExpression value = expression(ASSIGNMENT);
        left = new ArithmeticExpression.Assignment(span(left, value), left, operator, value);
      } else if (BINDING.getOrDefault(operator, 0) >= binding && BINDING.containsKey(operator)) {
        next++;
        int own = BINDING.get(operator);
        ArithmeticExpression right = expression(own == POWER ? own : own + 1);
        left = new ArithmeticExpression.Binary(span(left, right), left, operator, right);
      } else {
        break;
      }
    }
    return left;
  }

  private ArithmeticExpression operand() {
    ArithmeticToken token = take();
    switch (token.operator()) {
      case "(" -> {
        ArithmeticExpression inner = expression(COMMA);
        expect(")");
        return inner;
      }
      case "-", "+", "!", "~", "++", "--" -> {
        ArithmeticExpression operand = operand();
        var range = new TextRange(token.range().start(), operand.range().end());
        return new ArithmeticExpression.Prefix(range, token.operator(), operand);
      }
      default -> {
        return postfix(indexed(atom(token)));
      }
    }
  }

  private static ArithmeticExpression atom(ArithmeticToken token) {
    if (token.part() != null) {
      return new ArithmeticExpression.Expansion(token.range(), token.part());
    }
    if (!token.operator().isEmpty()) {
      throw new NoExpression();
    }
    boolean isNumber = Character.isDigit(token.text().charAt(0));
    return isNumber
        ? new ArithmeticExpression.Constant(token.range(), token.text())
        : new ArithmeticExpression.Variable(token.range(), token.text());
  }

  private ArithmeticExpression indexed(ArithmeticExpression operand) {
    if (!(operand instanceof ArithmeticExpression.Variable array) || !sees("[")) {
      return operand;
    }
    next++;
    ArithmeticExpression index = expression(COMMA);
    TextRange close = expect("]").range();
    var range = new TextRange(array.range().start(), close.end());
    return new ArithmeticExpression.Element(range, array.name(), index);
  }

  private ArithmeticExpression postfix(ArithmeticExpression operand) {
    if (isTarget(operand) && (sees("++") || sees("--"))) {
      ArithmeticToken operator = take();
      var range = new TextRange(operand.range().start(), operator.range().end());
      return new ArithmeticExpression.Postfix(range, operand, operator.operator());
    }
    return operand;
  }

  private static boolean isAssignment(String operator) {
    return operator.endsWith("=") && !BINDING.containsKey(operator);
  }

  private static boolean isTarget(ArithmeticExpression expression) {
    return expression instanceof ArithmeticExpression.Variable
        || expression instanceof ArithmeticExpression.Element
        || expression instanceof ArithmeticExpression.Expansion;
  }

  private static TextRange span(ArithmeticExpression from, ArithmeticExpression to) {
    return new TextRange(from.range().start(), to.range().end());
  }

  private boolean sees(String operator) {
    return next < tokens.size() && tokens.get(next).operator().equals(operator);
  }

  private ArithmeticToken take() {
    if (next == tokens.size()) {
      throw new NoExpression();
    }
    return tokens.get(next++);
  }

  private ArithmeticToken expect(String operator) {
    if (!sees(operator)) {
      throw new NoExpression();
    }
    return take();
  }
}
