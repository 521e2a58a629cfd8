package dev.initscript.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Rule;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuppressionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad # initscript: allow no-bad -- it is good",
        "# initscript: allow no-bad -- it is good\nbad",
        "#initscript:allow no-bad -- it is good\nbad",
        "  # initscript: allow other, no-bad -- it is good\n  bad # other",
        "# initscript: allow no-bad -- it is good\n# and more words\nbad",
        "# initscript: allow no-bad -- it is good\nx && \\\n  bad",
        "# initscript: allow no-bad -- it is good\nif bad; then :; fi",
        "x=$(bad) # initscript: allow no-bad -- it is good",
        "#!/bin/sh\n# initscript: allow-file no-bad -- it is good\nx\nbad",
      })
  void suppresses(String script) {
    List<ReportedFinding> findings = analyze(script.replace("allow other, ", "allow ")).findings();

    assertThat(findings)
        .singleElement()
        .satisfies(found -> assertThat(found.suppressed()).isTrue())
        .satisfies(found -> assertThat(found.suppressionReason()).isEqualTo("it is good"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# initscript: allow no-bad -- reason\n\nbad",
        "x # initscript: allow no-bad -- reason\nbad",
        "bad\n# initscript: allow no-bad -- reason",
        "bad; # initscript: allow no-worse -- reason",
      })
  void reachesNoFurther(String script) {
    assertThat(open(script)).contains("no-bad", "unused-suppression");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad # initscript: allow no-bad",
        "bad # initscript: allow no-bad --",
        "bad # initscript: alow no-bad -- reason",
        "bad # initscript: no-bad",
        "bad # initscript:",
        "bad # initscript: allow -- reason",
        "bad\n# initscript: allow-file no-bad -- reason",
        "bad # initscript: allow no-bat -- reason",
        "bad # initscript: allow NO-BAD -- reason",
      })
  void malformedOnesSuppressNothingAndAreReported(String script) {
    assertThat(open(script)).containsExactlyInAnyOrder("no-bad", "malformed-suppression");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo '# initscript: allow no-bad'",
        "# see initscript: allow",
        "# initscript is a tool",
        "cat <<E\n# initscript: allow no-bad\nE",
        "# initscript: helpers 1 {\n# initscript: helpers }",
      })
  void otherTextIsNoSuppression(String script) {
    assertThat(open(script)).isEmpty();
  }

  @Test
  void anUnknownRuleIsToldTheNearest() {
    assertThat(analyze("bad # initscript: allow no-bat -- x").open())
        .extracting(finding -> finding.message())
        .contains("There is no rule \"no-bat\". The nearest is \"no-bad\".");
  }

  @Test
  void aSuppressionOfADisabledRuleIsNotCalledUnused() {
    FakeRule rule = FakeRule.replacing("bad", "good");
    Configuration without = new Configuration(Map.of(), Set.of(rule.id()));
    Script script = script("# initscript: allow no-bad -- x\nbad");

    assertThat(new Analyzer(List.of(rule), without).analyze(script).findings()).isEmpty();
  }

  private static List<String> open(String script) {
    return analyze(script).open().stream().map(finding -> finding.rule().value()).toList();
  }

  private static ScriptReport analyze(String script) {
    List<Rule> rules =
        List.of(FakeRule.replacing("bad", "good"), FakeRule.replacing("worse", "good"));
    return new Analyzer(rules, Configuration.standard()).analyze(script(script));
  }

  private static Script script(String text) {
    return new Script("t", SourceText.ofUtf8(text + "\n"), Dialect.POSIX);
  }
}
