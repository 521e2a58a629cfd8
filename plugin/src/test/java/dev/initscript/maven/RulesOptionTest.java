package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.policy.RuleLevel;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesOptionTest {
  @Test
  void readsSeveritiesAndRulesThatAreOff() throws Exception {
    assertThat(RulesOption.of(List.of(" full-path-pidof = Error ", "unused-suppression=off")))
        .isEqualTo(
            Map.of(
                new RuleId("full-path-pidof"), RuleLevel.ERROR,
                new RuleId("unused-suppression"), RuleLevel.OFF));
  }

  @Test
  void ofNothingIsNothing() throws Exception {
    assertThat(RulesOption.of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          full-path-pidof      | initscript.rules is "full-path-pidof"; it must be a rule and its severity, as in full-path-pidof=error.
          full-path-pidof=warn | initscript.rules: full-path-pidof is "warn"; it must be one of error, warning, note, off.
          full-path-pidof=     | initscript.rules: full-path-pidof is ""; it must be one of error, warning, note, off.
          Full-path-pidof=off  | initscript.rules: there is no rule "Full-path-pidof"; the nearest is "full-path-pidof".
          unused-supression=off| initscript.rules: there is no rule "unused-supression"; the nearest is "unused-suppression".
          """)
  void refusesWhatIsWrong(String value, String message) {
    assertThatThrownBy(() -> RulesOption.of(List.of(value)))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(message);
  }

  @Test
  void namesAllRulesWhereNoneIsNear() {
    assertThatThrownBy(() -> RulesOption.of(List.of("x=off")))
        .hasMessageStartingWith("initscript.rules: there is no rule \"x\"; there are ")
        .hasMessageContaining("full-path-pidof");
  }

  @Test
  void refusesARuleThatIsNamedTwice() {
    assertThatThrownBy(() -> RulesOption.of(List.of("full-path-pidof=off", "full-path-pidof=note")))
        .hasMessage("initscript.rules names full-path-pidof twice; it must name a rule once.");
  }
}
