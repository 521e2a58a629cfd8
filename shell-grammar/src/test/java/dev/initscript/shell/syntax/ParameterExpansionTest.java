package dev.initscript.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParameterExpansionTest {
  /** Columns: as written, name, operator, argument as written; none for no argument. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ' ',
      nullValues = "none",
      value = {
        "$a a ~~ none",
        "${a} a ~~ none",
        "$a_1b a_1b ~~ none",
        "$1 1 ~~ none",
        "${12} 12 ~~ none",
        "$@ @ ~~ none",
        "${*} * ~~ none",
        "$# # ~~ none",
        "${#} # ~~ none",
        "$? ? ~~ none",
        "$- - ~~ none",
        "${$} $ ~~ none",
        "$! ! ~~ none",
        "${a:-b} a :- b",
        "${a:-} a :- ~~",
        "${a-b} a - b",
        "${a:=b} a := b",
        "${a=b} a = b",
        "${a:?b} a :? b",
        "${a?b} a ? b",
        "${a:+b} a :+ b",
        "${a+b} a + b",
        "${a#b} a # b",
        "${a##*/} a ## */",
        "${a%b} a % b",
        "${a%%.*} a %% .*",
        "${#a} a ~~ none",
        "${#-x} # - x",
        "${#:-x} # :- x",
        "${##} # ~~ none",
        "${#?} ? ~~ none",
        "${@:-b} @ :- b",
        "${0##*/} 0 ## */",
        "${a:-${b:-c}} a :- ${b:-c}",
        "${a:-'b}c'} a :- 'b}c'",
      })
  void posix(String written, String name, String operator, @Nullable String argument) {
    check(written, Dialect.POSIX, name, operator, argument);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = ' ',
      nullValues = "none",
      value = {
        "${a/b/c} a / b/c",
        "${a//b/c} a // b/c",
        "${a/#b} a /# b",
        "${a/%b/c} a /% b/c",
        "${a:1:2} a : 1:2",
        "${a^} a ^ ~~",
        "${a^^} a ^^ ~~",
        "${a,,[A-Z]} a ,, [A-Z]",
        "${a@Q} a @ Q",
        "${a[0]} a ~~ none",
        "${a[0]:-b} a :- b",
        "${!a} a ~~ none",
        "${#a[@]} a ~~ none",
      })
  void bash(String written, String name, String operator, @Nullable String argument) {
    check(written, Dialect.BASH, name, operator, argument);
  }

  private static void check(
      String written, Dialect dialect, String name, String operator, @Nullable String argument) {
    ParameterExpansion expansion = expansion(written, dialect);
    assertThat(expansion.name()).as("name").isEqualTo(name);
    assertThat(expansion.operator()).as("operator").isEqualTo(operator);
    Word word = expansion.argument();
    assertThat(word == null ? null : word.text()).as("argument").isEqualTo(argument);
  }

  private static ParameterExpansion expansion(String written, Dialect dialect) {
    return Parsed.all(Parsed.script(": " + written, dialect), ParameterExpansion.class).get(0);
  }

  @Test
  void withoutBracesANumberHasOneDigit() {
    ParameterExpansion expansion = expansion("$12", Dialect.POSIX);
    assertThat(expansion.name()).isEqualTo("1");
    assertThat(expansion.text()).isEqualTo("$1");
  }

  @Test
  void asksForTheLength() {
    assertThat(expansion("${#a}", Dialect.POSIX).isLength()).isTrue();
    assertThat(expansion("${#@}", Dialect.POSIX).isLength()).isTrue();
    assertThat(expansion("${##}", Dialect.POSIX).isLength()).isTrue();
    assertThat(expansion("${#-}", Dialect.POSIX).isLength()).isTrue();
    assertThat(expansion("${#?}", Dialect.POSIX).isLength()).isTrue();
    assertThat(expansion("${#}", Dialect.POSIX).isLength()).isFalse();
    assertThat(expansion("${#-x}", Dialect.POSIX).isLength()).isFalse();
    assertThat(expansion("${#:-x}", Dialect.POSIX).isLength()).isFalse();
    assertThat(expansion("$#", Dialect.POSIX).isLength()).isFalse();
    assertThat(expansion("${#a[@]}", Dialect.BASH).isLength()).isTrue();
  }

  @Test
  void asksIndirectly() {
    assertThat(expansion("${!a}", Dialect.BASH).isIndirect()).isTrue();
    assertThat(expansion("${!}", Dialect.BASH).isIndirect()).isFalse();
    assertThat(expansion("${!:-a}", Dialect.BASH).isIndirect()).isFalse();
    assertThat(expansion("${a}", Dialect.BASH).isIndirect()).isFalse();
  }

  @Test
  void subscripts() {
    assertThat(expansion("${a[0]}", Dialect.BASH).subscript()).isEqualTo("0");
    assertThat(expansion("${a[@]}", Dialect.BASH).subscript()).isEqualTo("@");
    assertThat(expansion("${#a[*]}", Dialect.BASH).subscript()).isEqualTo("*");
    assertThat(expansion("${a[i+1]:-b}", Dialect.BASH).subscript()).isEqualTo("i+1");
    assertThat(expansion("${a:-[b]}", Dialect.BASH).subscript()).isNull();
    assertThat(expansion("${a}", Dialect.BASH).subscript()).isNull();
    assertThat(expansion("${a[b[1]]}", Dialect.BASH).subscript()).isEqualTo("b[1]");
    assertThat(expansion("${a[${#b[@]}-1]}", Dialect.BASH).subscript()).isEqualTo("${#b[@]}-1");
    assertThat(expansion("${a[\"x]\"]}", Dialect.BASH).subscript()).isEqualTo("\"x]\"");
  }

  @Test
  void continuationsVanish() {
    ParameterExpansion expansion = expansion("${a\\\nb\\\n:\\\n-c}", Dialect.POSIX);
    assertThat(expansion.name()).isEqualTo("ab");
    assertThat(expansion.operator()).isEqualTo(":-");
    assertThat(expansion("$a\\\nb", Dialect.POSIX).name()).isEqualTo("ab");
    assertThat(expansion("$\\\n{a:-b}", Dialect.POSIX).name()).isEqualTo("a");
  }

  @Test
  void insideNestedBackquotesTheirEscapesAreGone() {
    ParameterExpansion expansion =
        Parsed.last(
            Parsed.script("echo `echo \\`echo \\\\${a:-b}\\``", Dialect.POSIX),
            ParameterExpansion.class);
    assertThat(expansion.name()).isEqualTo("a");
    assertThat(expansion.operator()).isEqualTo(":-");
  }
}
