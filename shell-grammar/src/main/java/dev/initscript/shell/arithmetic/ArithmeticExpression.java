package dev.initscript.shell.arithmetic;

import dev.initscript.shell.syntax.WordPart;
import dev.initscript.shell.text.TextRange;

/** An arithmetic expression. Parentheses are not nodes: they show in the shape of the tree. */
public sealed interface ArithmeticExpression {
  /** The bytes of the expression, without parentheses around it. */
  TextRange range();

  /**
   * A number as written.
   *
   * @param text digits, with the prefixes of C ({@code 0x1f}, {@code 017}) or bash's base ({@code
   *     2#101})
   */
  record Constant(TextRange range, String text) implements ArithmeticExpression {}

  /** A variable named without a dollar sign. */
  record Variable(TextRange range, String name) implements ArithmeticExpression {}

  /** bash's {@code name[index]}. */
  record Element(TextRange range, String name, ArithmeticExpression index)
      implements ArithmeticExpression {}

  /** An expansion that stands as an operand: what it expands to is taken to be a number. */
  record Expansion(TextRange range, WordPart part) implements ArithmeticExpression {}

  /** {@code - + ! ~ ++ --} before an operand. */
  record Prefix(TextRange range, String operator, ArithmeticExpression operand)
      implements ArithmeticExpression {}

  /** {@code ++} or {@code --} behind an operand. */
  record Postfix(TextRange range, ArithmeticExpression operand, String operator)
      implements ArithmeticExpression {}

  /** An operator between two operands, the comma and bash's {@code **} among them. */
  record Binary(
      TextRange range, ArithmeticExpression left, String operator, ArithmeticExpression right)
      implements ArithmeticExpression {}

  /** {@code condition ? whenTrue : whenFalse}. */
  record Conditional(
      TextRange range,
      ArithmeticExpression condition,
      ArithmeticExpression whenTrue,
      ArithmeticExpression whenFalse)
      implements ArithmeticExpression {}

  /**
   * {@code =} and the compound assignments; the target is a {@link Variable}, {@link Element} or
   * {@link Expansion}.
   */
  record Assignment(
      TextRange range, ArithmeticExpression target, String operator, ArithmeticExpression value)
      implements ArithmeticExpression {}
}
