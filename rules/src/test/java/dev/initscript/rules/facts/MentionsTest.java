package dev.initscript.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pidof x",
        "/bin/pidof x",
        "p\"id\"'of' x",
        "pi\\dof x",
        "pid\\\nof x",
        "pid\\\r\nof x",
        "echo a\\\\\npidof x",
        "echo a\npidof\nb",
        "echo a # b\npidof x",
        "echo \"# pidof x\"",
        "cat <<E\n# $(pidof x)\nE",
        "pid$'of' x",
        "X=$(pidof x)",
        "echo `pidof x`",
        "echo \"$D$(pidof x)\"",
        "eval \"pidof $D\"",
        "$SUDO/pidof x",
        "cat <<E\n$(pidof x)\nE",
        "cat <<E\n${D:=pidof} x\nE",
        "cat <<E\n`pidof x`\nE",
        "cat <<'E'\nx\nE\npidof x",
      })
  void inAWord(String script) {
    assertThat(mentions(script).contain("pidof")).isTrue();
    assertThat(mentions(script).containName("pidof")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# pidof",
        "echo # \"pidof\"",
        "pid of",
        "pid\nof",
        "x",
        "",
        "'pid of'",
        "cat <<E\npidof $x\nE",
        "cat <<'E'\npidof\nE",
        "cat <<E pid\nx\nE\nof",
      })
  void inNoWord(String script) {
    assertThat(mentions(script).contain("pidof")).isFalse();
    assertThat(mentions(script).containName("pidof")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pidofproc x", "my_pidof", "pidof2", "pre-pidof", "X=pidof-x"})
  void inALongerName(String script) {
    assertThat(mentions(script).contain("pidof")).isTrue();
    assertThat(mentions(script).containName("pidof")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pidof x",
        "# pidof",
        "sh <<E\npidof $x\nE",
        "sh <<E\npid\\\nof $x\nE",
        "sh <<'E'\npi\\dof x\nE",
      })
  void somewhere(String script) {
    assertThat(mentions(script).mayBeInText("pidof")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pid # of", "cat <<E\npid$(x)of\nE\n# pid\nof"})
  void nowhere(String script) {
    assertThat(mentions(script).mayBeInText("pidof")).isFalse();
  }

  @Test
  void asANameBehindALongerOne() {
    assertThat(mentions("pidofproc x; pidof y").containName("pidof")).isTrue();
  }

  private static Mentions mentions(String script) {
    return new Mentions(ShellParser.parse(SourceText.ofUtf8(script), Dialect.BASH));
  }
}
