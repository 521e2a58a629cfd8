package dev.initscript.rules.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.Idiom;
import dev.initscript.fixtures.Idioms;
import dev.initscript.rules.engine.FixPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each idiom gets the fix that it says, and expects something in every state. */
final class IdiomsTest {
  static List<Idiom> idioms() {
    return Idioms.all();
  }

  @ParameterizedTest
  @MethodSource("idioms")
  void getsTheFixThatItSays(Idiom idiom) {
    String safe = FixedIdiom.of(idiom, FixPolicy.SAFE_ONLY);
    String unsafe = FixedIdiom.of(idiom, FixPolicy.UNSAFE_TOO);

    if (idiom.safe()) {
      assertThat(safe).isNotEqualTo(idiom.text());
      assertThat(unsafe).as("one fix is tried at a time").isEqualTo(safe);
    } else {
      assertThat(safe).isEqualTo(idiom.text());
      assertThat(unsafe).isNotEqualTo(idiom.text());
    }
  }

  @ParameterizedTest
  @MethodSource("idioms")
  void expectsSomethingInEveryState(Idiom idiom) {
    assertThat(Matrix.STATES).containsAll(idiom.answers().keySet());
    if (!idiom.safe()) {
      assertThat(idiom.answers()).containsOnlyKeys(Matrix.STATES);
    } else {
      assertThat(idiom.truth()).isNotNull();
    }
  }

  /** Each is dpkg's: start-stop-daemon believes a pidfile also about a process in a container. */
  @Test
  void onlyTheseMayEndAProcessThatIsNotTheScripts() {
    assertThat(
            idioms().stream()
                .flatMap(
                    idiom ->
                        idiom.answers().entrySet().stream()
                            .filter(answer -> answer.getValue().contains("foreign"))
                            .map(answer -> idiom + " in " + answer.getKey())))
        .containsExactly("killproc in container", "stop-exec in container");
  }
}
