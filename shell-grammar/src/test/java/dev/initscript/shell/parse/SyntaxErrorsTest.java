package dev.initscript.shell.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a person is told of a script that is not shell, and what is left of its tree: the examples
 * of {@code syntax-errors.txt}.
 */
final class SyntaxErrorsTest {
  private static final String NUL = "«00»";

  @TestFactory
  Stream<DynamicTest> errorsAndWhatIsLeft() throws IOException {
    String[] examples = readExamples().split("(?m)^(?==== )", -1);
    assertThat(examples).hasSizeGreaterThan(50);
    return Arrays.stream(examples)
        .skip(1)
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.substring(0, example.indexOf('\n')), () -> check(example)));
  }

  private static void check(String example) {
    int headerEnd = example.indexOf('\n');
    int answer = example.indexOf("\n---\n");
    String dialect = example.substring("=== ".length(), example.indexOf(':'));
    String script = example.substring(headerEnd + 1, answer + 1);
    SyntaxTree tree =
        ShellParser.parse(
            SourceText.ofUtf8(script.replace(NUL, "\0")),
            Dialect.valueOf(dialect.toUpperCase(Locale.ROOT)));
    assertThat(answer(tree)).as(script).isEqualTo(example.substring(answer + 5).strip() + "\n");
  }

  private static String answer(SyntaxTree tree) {
    SourceText source = tree.source();
    var answer = new StringBuilder();
    for (SyntaxError error : tree.errors()) {
      answer.append(source.lineColumn(error.range().start())).append(": ");
      answer.append(error.message()).append('\n');
    }
    SyntaxWalker.walk(
        tree.root(),
        SimpleCommand.class,
        command -> {
          String text = source.display(command.range());
          answer.append("+ ").append(text.replace("\n", "\\n").replace("\0", NUL)).append('\n');
        });
    return answer.toString();
  }

  private static String readExamples() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SyntaxErrorsTest.class.getResourceAsStream("syntax-errors.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
