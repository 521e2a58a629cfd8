package dev.initscript.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.Severity;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnalyzerTest {
  private static final FakeRule BAD = FakeRule.replacing("bad", "good");
  private static final Analyzer ANALYZER = new Analyzer(List.of(BAD), Configuration.standard());

  @Test
  void reportsByPlace() {
    ScriptReport report = ANALYZER.analyze("t", SourceText.ofUtf8("x $(bad)\nf() { bad; }\n"));

    assertThat(report.status()).isEqualTo(Status.CHECKED);
    assertThat(report.dialect()).isEqualTo(Dialect.POSIX);
    assertThat(report.open())
        .extracting(finding -> report.source().lineColumn(finding.range().start()).toString())
        .containsExactly("1:5", "2:7");
  }

  @Test
  void reportsSyntaxErrorsInsteadOfFindings() {
    ScriptReport report = ANALYZER.analyze("t", SourceText.ofUtf8("bad\nif\n"));

    assertThat(report.status()).isEqualTo(Status.UNPARSABLE);
    assertThat(report.syntaxErrors()).isNotEmpty();
    assertThat(report.findings()).isEmpty();
    assertThat(report.reason()).startsWith("line ");
  }

  @Test
  void skipsWhatIsNoShellScript() {
    ScriptReport report = ANALYZER.analyze("t", SourceText.ofUtf8("#!/usr/bin/perl\nbad\n"));

    assertThat(report.status()).isEqualTo(Status.SKIPPED);
    assertThat(report.reason()).isEqualTo("a script for perl");
    assertThat(report.dialect()).isNull();
    assertThat(ANALYZER.analyze("t", SourceText.ofUtf8(""), Dialect.BASH).status())
        .isEqualTo(Status.SKIPPED);
  }

  @Test
  void readsTheChosenDialect() {
    SourceText script = SourceText.ofUtf8("#!/bin/sh\na=(x y)\nbad\n");

    assertThat(ANALYZER.analyze("t", script).status()).isEqualTo(Status.UNPARSABLE);
    assertThat(ANALYZER.analyze("t", script, Dialect.BASH).open()).hasSize(1);
  }

  @Test
  void gathersEveryKindOfFindingThatItCanMake() {
    assertThat(ANALYZER.rules())
        .extracting(RuleInfo::id)
        .extracting(RuleId::value)
        .containsExactly("no-bad", "malformed-suppression", "unused-suppression");
  }

  @Test
  void followsTheConfiguration() {
    SourceText script = SourceText.ofUtf8("bad # initscript:\n");
    RuleId malformed = new RuleId("malformed-suppression");
    Configuration configuration =
        new Configuration(Map.of(BAD.id(), Severity.NOTE), Set.of(malformed));

    assertThat(new Analyzer(List.of(BAD), configuration).analyze("t", script).open())
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE))
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo(BAD.id()));
  }

  @Test
  void refusesAnUnknownIdInTheConfiguration() {
    Configuration typing = new Configuration(Map.of(), Set.of(new RuleId("no-bat")));

    assertThatThrownBy(() -> new Analyzer(List.of(BAD), typing))
        .hasMessage("there is no rule \"no-bat\"; the nearest is \"no-bad\"");
  }

  @Test
  void refusesTwoRulesOfOneName() {
    List<Rule> twice = List.of(BAD, BAD);

    assertThatThrownBy(() -> new Analyzer(twice, Configuration.standard()))
        .hasMessageContaining("two rules have the id no-bad");
  }
}
