package dev.initscript.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "Full-path", "full_path", "-full", "full-", "full--path", "9-lives", "a b"})
  void refusesWhatIsNotKebabCase(String text) {
    assertThatThrownBy(() -> new RuleId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }

  @Test
  void readsAsItIsWritten() {
    assertThat(new RuleId("full-path-pidof")).hasToString("full-path-pidof");
  }

  @Test
  void findsTheNearest() {
    var ids = List.of(new RuleId("full-path-pidof"), new RuleId("unused-suppression"));

    assertThat(RuleId.nearest("fullpath-pidof", ids)).contains(ids.get(0));
    assertThat(RuleId.nearest("xyz", ids)).isEmpty();
  }
}
