package dev.initscript.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;

/** What is given to {@code trap} and the like as text. */
final class GivenCommandsTest {
  @Test
  void aFunctionThatSignalsDoesSoWheneverItIsAskedAbout() {
    ScriptFacts facts =
        ScriptFacts.of(
            ShellParser.parse(
                SourceText.ofUtf8("end() { kill 1; }\ntrap end TERM\ntrap end INT\n"),
                Dialect.POSIX));
    GivenCommands given = new GivenCommands(facts.tree());

    assertThat(facts.commands("trap")).hasSize(2).allMatch(given::maySignal);
  }

  @Test
  void functionsThatCallEachOtherAreLookedAtOnce() {
    ScriptFacts facts =
        ScriptFacts.of(
            ShellParser.parse(
                SourceText.ofUtf8("a() { b; }\nb() { a; }\ntrap a TERM\n"), Dialect.POSIX));

    assertThat(facts.commands("trap"))
        .hasSize(1)
        .noneMatch(new GivenCommands(facts.tree())::maySignal);
  }
}
