package dev.initscript.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a simple command ends. */
final class SimpleCommandTest {
  @Test
  void busyboxTakesConnectorsBetweenDoubleBracketsForWords() {
    assertThat(commands("[[ a && b || c ]] && d", Dialect.BUSYBOX))
        .containsExactly("[[ a && b || c ]]", "d");
    assertThat(commands("x=1 >y [[ a &&b ]] || d", Dialect.BUSYBOX))
        .containsExactly("x=1 >y [[ a &&b ]]", "d");
    assertThat(commands("echo [[ && b", Dialect.BUSYBOX)).containsExactly("echo [[ && b");
  }

  @Test
  void aConnectorElsewhereEndsIt() {
    assertThat(commands("[[ a; b && c ]]", Dialect.BUSYBOX)).containsExactly("[[ a", "b", "c ]]");
    assertThat(commands("\\[[ a && b", Dialect.BUSYBOX)).containsExactly("\\[[ a", "b");
    assertThat(commands("[[ a && b ]]", Dialect.POSIX)).containsExactly("[[ a", "b ]]");
  }

  private static List<String> commands(String script, Dialect dialect) {
    return Parsed.all(Parsed.script(script, dialect), SimpleCommand.class).stream()
        .map(SyntaxNode::text)
        .toList();
  }
}
