package dev.initscript.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordTest {
  /** Quoted with {@code ~}, which is none of the shell's quotes. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiterString = "=>",
      value = {
        "abc => abc",
        "'a b' => ~a b~",
        "\"a b\" => ~a b~",
        "a'b'\"c\"\\d => abcd",
        "\\'\\\"\\\\ => '\"\\",
        "'a\\b' => a\\b",
        "\"a\\b\\$\\`\\\"\\\\\" => a\\b$`\"\\",
        "'' => ~~",
        "\"\" => ~~",
        "a* => a*",
        "~~/a => ~~/a",
        "{a,b} => {a,b}",
        "a=b => a=b",
        "$ => $",
        "a$ => a$",
        "\"a$\" => a$",
      })
  void literalTextIsWithoutItsQuotes(String written, String literal) {
    Word word = Parsed.word(written);
    assertThat(word.literal()).isEqualTo(literal);
    assertThat(word.staticPrefix()).isEqualTo(literal);
    assertThat(word.staticSuffix()).isEqualTo(literal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$a", "a$b", "\"$a\"", "a\"b$(c)\"", "`a`", "$((1))", "${a}", "'a'$b"})
  void aWordWithAnExpansionIsNotLiteral(String written) {
    assertThat(Parsed.word(written).literal()).isNull();
  }

  @Test
  void aContinuationIsNoPartOfTheText() {
    assertThat(Parsed.word("a\\\nb").literal()).isEqualTo("ab");
    assertThat(Parsed.word("\"a\\\nb\"").literal()).isEqualTo("ab");
    assertThat(Parsed.word("'a\\\nb'").literal()).isEqualTo("a\\\nb");
  }

  @Test
  void carriageReturnsBelongToTheLineEndIfAllLinesHaveThem() {
    SyntaxTree windows = Parsed.script(": \"a\\\r\nb\" 'c\r\nd'\r\n", Dialect.POSIX);
    assertThat(Parsed.all(windows, SimpleCommand.class).get(0).words())
        .extracting(Word::literal)
        .containsExactly(":", "ab", "c\nd");
    SyntaxTree mixed = Parsed.script(": 'c\r\nd'\n", Dialect.POSIX);
    assertThat(Parsed.all(mixed, SimpleCommand.class).get(0).words())
        .extracting(Word::literal)
        .containsExactly(":", "c\r\nd");
  }

  @Test
  void dollarSingleQuotesAreLiteralUnlessTheyEscape() {
    assertThat(Parsed.word("$'a b'", Dialect.BASH).literal()).isEqualTo("a b");
    assertThat(Parsed.word("$'a\\n'", Dialect.BASH).literal()).isNull();
    assertThat(Parsed.word("$'a b'", Dialect.POSIX).literal()).isEqualTo("$a b");
  }

  @Test
  void latin1BytesAreKept() {
    assertThat(Parsed.word("caf\u00e9'\u00fc'").literal()).isEqualTo("caf\u00e9\u00fc");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "/var/run/$NAME.pid,/var/run/,.pid",
        "\"/var/run/$NAME.pid\",/var/run/,.pid",
        "/a\"/b$c/d\"/e,/a/b,/d/e",
        "$a,~~,~~",
        "a$b'c'$d\"e\",a,e",
        "\"a\"${b:-x}\\c,a,c",
        "a`b`,a,~~",
      })
  void staticPrefixAndSuffixReachToTheExpansions(String written, String prefix, String suffix) {
    Word word = Parsed.word(written);
    assertThat(word.staticPrefix()).isEqualTo(prefix);
    assertThat(word.staticSuffix()).isEqualTo(suffix);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a",
        "a$b",
        "${a}",
        "$(a)",
        "`a`",
        "$((1))",
        "$@",
        "\"$@\"",
        "\"a${@}\"",
        "\"$b\"$c"
      })
  void mayBecomeNoFieldOrSeveral(String written) {
    assertThat(Parsed.word(written).maySplit()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "\"$a\"", "'$a'", "\\$a", "\"$(a)\"", "\"`a`\"", "\"$*\"", "a*", "\"${a}\"b"})
  void isAlwaysOneField(String written) {
    assertThat(Parsed.word(written).maySplit()).isFalse();
  }

  @Test
  void anArrayInQuotesMaySplit() {
    assertThat(Parsed.word("\"${a[@]}\"", Dialect.BASH).maySplit()).isTrue();
    assertThat(Parsed.word("\"${a[*]}\"", Dialect.BASH).maySplit()).isFalse();
    assertThat(Parsed.word("\"${#a[@]}\"", Dialect.BASH).maySplit())
        .as("the number of elements is one field")
        .isFalse();
  }

  @Test
  void bashHasAnOldFormOfArithmetic() {
    assertThat(Parsed.word("$[1 + 2]", Dialect.BASH).parts())
        .hasExactlyElementsOfTypes(ArithmeticExpansion.class);
    assertThat(Parsed.word("$[1+2]", Dialect.POSIX).literal()).isEqualTo("$[1+2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "a?", "[ab]", "$a", "a$(b)", "\"a\"*", "\\\\*"})
  void mayBeAPattern(String written) {
    assertThat(Parsed.word(written).mayGlob()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "'*'", "\"*\"", "\\*", "\"$a\"", "\\[a]", "a\\?"})
  void isNoPattern(String written) {
    assertThat(Parsed.word(written).mayGlob()).isFalse();
  }
}
