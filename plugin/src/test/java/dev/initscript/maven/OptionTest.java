package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.policy.FailOn;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class OptionTest {
  @Test
  void takesAWordInAnyCase() throws MojoExecutionException {
    assertThat(Option.of("p", " Warning ", FailOn.class)).isEqualTo(FailOn.WARNING);
    assertThat(Option.flag("p", "TRUE")).isTrue();
    assertThat(Option.flag("p", "false")).isFalse();
  }

  @Test
  void namesParameterValueAndWhatWouldBeRight() {
    assertThatThrownBy(() -> Option.of("initscript.failOn", "warn", FailOn.class))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.failOn is \"warn\"; it must be one of error, warning, note, never.");
    assertThatThrownBy(() -> Option.flag("initscript.dryRun", "yes"))
        .hasMessage("initscript.dryRun is \"yes\"; it must be one of true, false.");
    assertThatThrownBy(() -> Option.flag("initscript.dryRun", null))
        .hasMessage("initscript.dryRun is \"\"; it must be one of true, false.");
  }
}
