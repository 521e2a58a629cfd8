package dev.initscript.shell.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.ArithmeticExpansion;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArithmeticParserTest {
  /** Expressions in the notation of {@link #show}: what binds tighter stands deeper. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          1                | 1
          i+1              | (i + 1)
          a+b*c            | (a + (b * c))
          (a+b)*c          | ((a + b) * c)
          a-b-c            | ((a - b) - c)
          2**3**2          | (2 ** (3 ** 2))
          -a**2            | ((-a) ** 2)
          !a==b            | ((!a) == b)
          a<b&&c>d         | ((a < b) && (c > d))
          a?b:c?d:e        | (a ? b : (c ? d : e))
          a=b=3            | (a = (b = 3))
          a+=b<<2          | (a += (b << 2))
          x=1,y=2          | ((x = 1) , (y = 2))
          i++ + ++j        | ((i++) + (++j))
          a[i+1]*2         | (a[(i + 1)] * 2)
          $x+1             | ($x + 1)
          $(f)%10          | ($(f) % 10)
          0x1f&017         | (0x1f & 017)
          2#101            | 2#101
          a & b ^ c % d    | ((a & b) ^ (c % d))
          """)
  void bindsAsC(String written, String tree) {
    assertThat(show(parse(written))).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1 $op 2", "1 +", "a b", "1=2", "?1:2", "a[1", "'1'"})
  void isNoExpressionBeforeItIsExpanded(String written) {
    assertThat(parse(written)).isNull();
  }

  @Test
  void rangesAreBytesOfTheScript() {
    var product = (ArithmeticExpression.Binary) parse(" ( a + 10 ) * b ");
    assertThat(product).isNotNull();
    assertThat(product.range()).hasToString("11..23");
    assertThat(product.left().range()).hasToString("11..17");
    assertThat(product.right().range()).hasToString("22..23");
  }

  private static @Nullable ArithmeticExpression parse(String written) {
    SyntaxTree tree =
        ShellParser.parse(SourceText.ofLatin1("echo $((" + written + "))"), Dialect.BASH);
    List<ArithmeticExpansion> found = new ArrayList<>();
    SyntaxWalker.walk(tree.root(), ArithmeticExpansion.class, found::add);
    assertThat(found).isNotEmpty();
    return ArithmeticParser.parse(found.get(0));
  }

  private static String show(@Nullable ArithmeticExpression expression) {
    if (expression instanceof ArithmeticExpression.Constant constant) {
      return constant.text();
    } else if (expression instanceof ArithmeticExpression.Variable variable) {
      return variable.name();
    } else if (expression instanceof ArithmeticExpression.Element element) {
      return element.name() + "[" + show(element.index()) + "]";
    } else if (expression instanceof ArithmeticExpression.Expansion expansion) {
      return expansion.part().text();
    } else if (expression instanceof ArithmeticExpression.Prefix prefix) {
      return "(" + prefix.operator() + show(prefix.operand()) + ")";
    } else if (expression instanceof ArithmeticExpression.Postfix postfix) {
      return "(" + show(postfix.operand()) + postfix.operator() + ")";
    } else if (expression instanceof ArithmeticExpression.Binary binary) {
      return "(" + show(binary.left()) + " " + binary.operator() + " " + show(binary.right()) + ")";
    } else if (expression instanceof ArithmeticExpression.Conditional conditional) {
      return "(%s ? %s : %s)"
          .formatted(
              show(conditional.condition()),
              show(conditional.whenTrue()),
              show(conditional.whenFalse()));
    } else if (expression instanceof ArithmeticExpression.Assignment assignment) {
      return "(%s %s %s)"
          .formatted(show(assignment.target()), assignment.operator(), show(assignment.value()));
    }
    return "no expression";
  }
}
