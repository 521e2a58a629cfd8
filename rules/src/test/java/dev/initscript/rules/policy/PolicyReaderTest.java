package dev.initscript.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.Configuration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {
  private static final RuleId PIDOF = new RuleId("full-path-pidof");
  private static final RuleId UNUSED = new RuleId("unused-suppression");

  @Test
  void readsWhatAProjectDecides() throws Exception {
    Policy policy =
        PolicyReader.read(
            """
            # Ours.
            rules:
              full-path-pidof: error
              unused-suppression: off
            failOn: never
            excludes:
              - vendor/**
              - "**/*.old"
            """);
    assertThat(policy)
        .isEqualTo(
            new Policy(
                Map.of(PIDOF, RuleLevel.ERROR, UNUSED, RuleLevel.OFF),
                FailOn.NEVER,
                List.of("vendor/**", "**/*.old")));
    assertThat(policy.configuration(Map.of()))
        .isEqualTo(new Configuration(Map.of(PIDOF, Severity.ERROR), Set.of(UNUSED)));
  }

  @Test
  void whatIsNearerWinsRuleByRule() throws Exception {
    Policy policy = PolicyReader.read("rules: {full-path-pidof: off, unused-suppression: off}");
    assertThat(policy.configuration(Map.of(PIDOF, RuleLevel.NOTE)))
        .isEqualTo(new Configuration(Map.of(PIDOF, Severity.NOTE), Set.of(UNUSED)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet\n", "---\n", "null", "{}", "rules: {}"})
  void decidesNothingWhereNothingIsSaid(String text) throws Exception {
    assertThat(PolicyReader.read(text)).isEqualTo(Policy.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rule: {}                           | 1 | there is no key "rule"; the nearest is "rules".
          x: 1                               | 1 | there is no key "x"; there are rules, failOn, excludes.
          \\n- a                             | 2 | the file is a list; it must be keys and values, as in failOn: error.
          word                               | 1 | the file is "word"; it must be keys and values, as in failOn: error.
          rules:\\n- full-path-pidof         | 2 | rules is a list; it must be rules and their severities, as in full-path-pidof: error.
          rules: off                         | 1 | rules is "off"; it must be rules and their severities, as in full-path-pidof: error.
          rules:\\n  full-path-pidoff: off   | 2 | rules: there is no rule "full-path-pidoff"; the nearest is "full-path-pidof".
          rules:\\n  full-path-pidof: warn   | 2 | rules: full-path-pidof is "warn"; it must be one of error, warning, note, off.
          rules:\\n  full-path-pidof: [off]  | 2 | rules: full-path-pidof is a list; it must be one of error, warning, note, off.
          rules:\\n  full-path-pidof: OFF    | 2 | rules: full-path-pidof is "OFF"; it must be one of error, warning, note, off.
          rules:\\n  full-path-pidof:        | 2 | rules: full-path-pidof is ""; it must be one of error, warning, note, off.
          failOn: error\\n\\nfailOn: note    | 3 | the file names failOn twice; it must name it once.
          failOn: {error: note}              | 1 | failOn is a mapping; it must be one of error, warning, note, never.
          excludes: vendor/**                | 1 | excludes is "vendor/**"; it must be a list of Ant patterns, as in ["vendor/**"].
          excludes: [1]                      | 1 | excludes: a pattern is "1"; it must be an Ant pattern, as in "vendor/**".
          excludes:\\n- a\\n- " "            | 3 | excludes: a pattern is " "; it must be an Ant pattern, as in "vendor/**".
          """)
  void saysWhatIsWrongAndWhatWouldBeRight(String text, int line, String sentence) {
    assertThatThrownBy(() -> PolicyReader.read(text.replace("\\n", "\n")))
        .isInstanceOfSatisfying(PolicyException.class, e -> assertThat(e.line()).isEqualTo(line))
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n\trules: {}", "\nfailOn: [", "\n*x", "a: 1\n---\nb: 1", "{[a]: b}", "\n\u0000"})
  void saysThatItIsNoYaml(String text) {
    assertThatThrownBy(() -> PolicyReader.read(text))
        .isInstanceOf(PolicyException.class)
        .hasMessageMatching("this is no YAML: .*\\w.*[^.]\\.");
  }
}
