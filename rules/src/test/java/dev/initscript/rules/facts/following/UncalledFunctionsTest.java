package dev.initscript.rules.facts.following;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;

/** How often functions are followed that nothing in the script calls. */
final class UncalledFunctionsTest {
  @Test
  void whatAFunctionLeavesOfAnAnswerTheNextOneFinds() {
    assertThat(waysToShow("a() { X=$(pidof /usr/sbin/a); }\nb() { Y=$1; show \"$X\"; }\n"))
        .isEqualTo(2);
  }

  @Test
  void thatTheScriptCameToItsEndIsNoAnswer() {
    assertThat(
            waysToShow("pidof /usr/sbin/a || exit 1\na() { X=$1; }\nb() { Y=$1; show \"$X\"; }\n"))
        .isEqualTo(1);
  }

  @Test
  void anAnswerOfTheScriptIsToldInAnotherVariable() {
    assertThat(
            waysToShow(
                "P=$(pidof /usr/sbin/a) || exit 1\na() { X=$P; }\nb() { Y=$1; show \"$X\"; }\n"))
        .isEqualTo(2);
  }

  private static int waysToShow(String script) {
    ScriptFacts facts = ScriptFacts.of(ShellParser.parse(SourceText.ofUtf8(script), Dialect.POSIX));
    return facts.commands("show").get(0).evaluations().size();
  }
}
