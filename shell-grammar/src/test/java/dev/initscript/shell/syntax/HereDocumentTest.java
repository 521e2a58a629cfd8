package dev.initscript.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies are found, lie where they lie, and belong to their redirections. */
final class HereDocumentTest {
  static Stream<Arguments> scripts() {
    return Stream.of(
        arguments("two in a line", "cat <<A; cat <<B\na\nA\nb\nB\n", List.of("a\n", "b\n")),
        arguments("two of a command", "cat <<A 3<<B\na\nA\nb\nB\n", List.of("a\n", "b\n")),
        arguments("the same delimiter", "cat <<E; cat <<E\na\nE\nb\nE\n", List.of("a\n", "b\n")),
        arguments("in a pipeline", "cat <<A |\na\nA\ncat <<B\nb\nB\n", List.of("a\n", "b\n")),
        arguments("before then", "if cat <<E; then\na\nE\ntrue; fi\n", List.of("a\n")),
        arguments("before a body", "cat <<E; f()\na\nE\n{ true; }\n", List.of("a\n")),
        arguments("in a case", "case x in x) cat <<E ;;\na\nE\nesac\n", List.of("a\n")),
        arguments("in a substitution", "x=$(cat <<E\na\nE\n)\n", List.of("a\n")),
        arguments("in quotes", "x=\"$(cat <<E\na\nE\n)\"\n", List.of("a\n")),
        arguments("in backquotes", "x=`cat <<E\na\nE\n`\n", List.of("a\n")),
        arguments("around another", "cat <<A $(cat <<B\nb\nB\n)\na\nA\n", List.of("a\n", "b\n")),
        arguments(
            "in another",
            "cat <<A\n$(cat <<B\nb\nB\n)\nA\n",
            List.of("$(cat <<B\nb\nB\n)\n", "b\n")),
        arguments("empty", "cat <<E\nE\n", List.of("")),
        arguments("ends with the text", "cat <<E\na\n", List.of("a\n")),
        arguments("with tabs", "cat <<-E\n\ta\n\tE\n", List.of("\ta\n")),
        arguments("with CR LF", "cat <<E\r\na\r\nE\r\n", List.of("a\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void everyRedirectionHasItsBody(String unused, String script, List<String> bodies) {
    SyntaxTree tree = Parsed.script(script, Dialect.POSIX);
    List<IoHere> redirections = Parsed.all(tree, IoHere.class);
    assertThat(redirections)
        .extracting(redirection -> content(Objects.requireNonNull(tree.bodyOf(redirection))))
        .containsExactlyElementsOf(bodies);
    for (IoHere redirection : redirections) {
      HereDocument body = Objects.requireNonNull(tree.bodyOf(redirection));
      assertThat(body.redirection()).isSameAs(redirection);
    }
  }

  private static String content(HereDocument body) {
    return body.source().text(body.start(), body.contentEnd());
  }

  @Test
  void theDelimiterLineBelongsToTheBody() {
    SyntaxTree tree = Parsed.script("cat <<E\na\nE\ntrue\n", Dialect.POSIX);
    assertThat(Parsed.last(tree, HereDocument.class).text()).isEqualTo("a\nE\n");
  }

  @Test
  void expansionsAreReadUnlessTheDelimiterIsQuoted() {
    SyntaxTree plain = Parsed.script("cat <<E\n$a `b` $(c)\nE\n", Dialect.POSIX);
    assertThat(Parsed.all(plain, ParameterExpansion.class)).hasSize(1);
    assertThat(Parsed.all(plain, CommandSubstitution.class)).hasSize(2);
    SyntaxTree quoted = Parsed.script("cat <<\\E\n$a `b` $(c)\nE\n", Dialect.POSIX);
    assertThat(Parsed.last(quoted, HereDocument.class).children())
        .hasExactlyElementsOfTypes(Literal.class);
  }

  @Test
  void aDocumentThatIsPendingAtTheEndOfASubstitutionIsDropped() {
    SyntaxTree tree = Parsed.script("echo $(cat <<E)\na\n", Dialect.POSIX);
    assertThat(tree.bodyOf(Parsed.last(tree, IoHere.class))).isNull();
    assertThat(Parsed.last(tree, SimpleCommand.class).text()).isEqualTo("a");
  }

  @Test
  void inBashItIsReadBehindTheLineAround() {
    SyntaxTree tree = Parsed.script("echo $(cat <<E)\na\nE\n", Dialect.BASH);
    HereDocument body = Objects.requireNonNull(tree.bodyOf(Parsed.last(tree, IoHere.class)));
    assertThat(content(body)).isEqualTo("a\n");
  }

  @Test
  void inBashTheParenthesisMayFollowTheDelimiter() {
    SyntaxTree tree = Parsed.script("echo $(cat <<E\na\nE)\n", Dialect.BASH);
    HereDocument body = Objects.requireNonNull(tree.bodyOf(Parsed.last(tree, IoHere.class)));
    assertThat(content(body)).isEqualTo("a\n");
  }
}
