package dev.initscript.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a backslash means where: {@link Escapes}. */
final class LiteralTest {
  private static List<String> values(String script, Dialect dialect) {
    return Parsed.all(Parsed.script(script, dialect), Literal.class).stream()
        .map(Literal::value)
        .toList();
  }

  private static List<String> values(String script) {
    return values(script, Dialect.POSIX);
  }

  @Test
  void outsideQuotesABackslashQuotesAnything() {
    assertThat(values(": a\\b\\ c\\\\\\$")).containsExactly(":", "abc".replace("c", " c\\$"));
  }

  @Test
  void inDoubleQuotesItQuotesFourCharacters() {
    assertThat(values(": \"\\$ \\` \\\" \\\\ \\a \\'\"")).containsExactly(":", "$ ` \" \\ \\a \\'");
  }

  @Test
  void inAnExpansionInDoubleQuotesAlsoTheBrace() {
    assertThat(values(": \"${x:-a\\}b\\'}\"")).containsExactly(":", "a}b\\'");
  }

  @Test
  void inAHereDocumentTheDoubleQuoteIsText() {
    assertThat(values("cat <<E\na\\\"b\\$c\\\\\nE\n")).containsExactly("cat", "E", "a\\\"b$c\\\n");
  }

  @Test
  void inAHereDocumentAContinuationJoinsLines() {
    assertThat(values("cat <<E\na\\\nb\nE\n")).containsExactly("cat", "E", "ab\n");
  }

  @Test
  void inAHereDocumentWithAQuotedDelimiterItMeansNothing() {
    assertThat(values("cat <<'E'\na\\$\\\\\\\nb\nE\n")).contains("a\\$\\\\\\\nb\n");
  }

  @Test
  void inBackquotesItIsReadTwice() {
    assertThat(values(": `a \\\\$ b\\\\\\\\c`")).containsExactly(":", "a", "$", "b\\c");
  }

  @Test
  void inNestedBackquotesItIsReadOncePerLevel() {
    assertThat(values("echo `echo \\`echo \\\\\\\\\\\\\\\\a\\``"))
        .containsExactly("echo", "echo", "echo", "\\a");
  }

  @Test
  void inBackquotesInDoubleQuotesTheDoubleQuoteIsEscapedToo() {
    SyntaxTree tree = Parsed.script("echo \"`echo \\\"a b\\\"`\"", Dialect.POSIX);
    SimpleCommand inner = Parsed.last(tree, SimpleCommand.class);
    assertThat(inner.words()).extracting(Word::literal).containsExactly("echo", "a b");
    assertThat(inner.words().get(1).text()).isEqualTo("\\\"a b\\\"");
  }

  @Test
  void singleQuotesInBackquotesKeepWhatTheBackquotesLeave() {
    SyntaxTree tree = Parsed.script("x=`sed 's/\\\\./\\$/'`", Dialect.POSIX);
    SimpleCommand inner = Parsed.last(tree, SimpleCommand.class);
    assertThat(inner.words()).extracting(Word::literal).containsExactly("sed", "s/\\./$/");
  }

  @Test
  void carriageReturnsVanishAlsoInNestedBackquotes() {
    SyntaxTree tree = Parsed.script("echo `echo \\`echo a\\\r\nb 'c\r\nd'\\``\r\n", Dialect.POSIX);
    SimpleCommand inner = Parsed.last(tree, SimpleCommand.class);
    assertThat(inner.words()).extracting(Word::literal).containsExactly("echo", "ab", "c\nd");
  }

  @Test
  void theDelimiterOfAHereDocumentIsAsWritten() {
    IoHere here = Parsed.last(Parsed.script("cat <<-'E F'\n\tE F\n", Dialect.POSIX), IoHere.class);
    assertThat(here.delimiter().text()).isEqualTo("'E F'");
    assertThat(here.stripsTabs()).isTrue();
  }
}
