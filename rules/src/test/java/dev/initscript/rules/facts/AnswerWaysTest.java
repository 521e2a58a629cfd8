package dev.initscript.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;

/** However many daemons a script asks about, each answer is followed through its own ways only. */
final class AnswerWaysTest {
  @Test
  void whatIsDoneOnAnotherAnswerIsNotLookedAt() {
    assertThat(waysKnowingTheFirstOf(2)).isEqualTo(waysKnowingTheFirstOf(200)).isPositive();
  }

  @Test
  void whatIsDoneInsideOfAConditionKnowsOfIt() {
    ScriptFacts facts =
        facts("if pidof /usr/sbin/a; then if pidof /usr/sbin/b; then kill 1; fi; fi\n");

    for (CommandUse question : facts.commands("pidof")) {
      assertThat(facts.waysKnowing(new Label.Probe(question.node())).commands())
          .extracting(way -> way.command().name())
          .contains("kill");
    }
  }

  @Test
  void whatIsExportedIsKnownWhereverItIsSet() {
    ScriptFacts facts = facts("A=$(pidof /usr/sbin/a)\nexport A\npidof /usr/sbin/b\ndaemon\n");

    assertThat(facts.commands("pidof"))
        .extracting(question -> facts.isExported(new Label.Probe(question.node())))
        .containsExactly(true, false);
  }

  private static int waysKnowingTheFirstOf(int questions) {
    var script = new StringBuilder();
    for (int i = 0; i < questions; i++) {
      script.append("if pidof /usr/sbin/d").append(i).append("; then echo runs; fi\n");
    }
    ScriptFacts facts = facts(script.toString());
    Label.Probe first = new Label.Probe(facts.commands("pidof").get(0).node());
    return facts.waysKnowing(first).commands().size();
  }

  private static ScriptFacts facts(String script) {
    return ScriptFacts.of(ShellParser.parse(SourceText.ofUtf8(script), Dialect.POSIX));
  }
}
