package dev.initscript.rules.drill;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.Idiom;
import dev.initscript.fixtures.Idiom.Remedy;
import dev.initscript.fixtures.Idioms;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.FixPolicy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each idiom is reported by the rule that it says, gets the fix that it says, and expects something
 * in every state.
 */
final class IdiomsTest {
  static List<Idiom> idioms() {
    return Idioms.all();
  }

  @ParameterizedTest
  @MethodSource("idioms")
  void getsTheFixThatItSays(Idiom idiom) {
    String safe = FixedIdiom.of(idiom, FixPolicy.SAFE_ONLY);
    String unsafe = FixedIdiom.of(idiom, FixPolicy.UNSAFE_TOO);

    switch (idiom.remedy()) {
      case SAFE -> {
        assertThat(safe).isNotEqualTo(idiom.text());
        assertThat(unsafe).as("one fix is tried at a time").isEqualTo(safe);
      }
      case UNSAFE -> {
        assertThat(safe).isEqualTo(idiom.text());
        assertThat(unsafe).isNotEqualTo(idiom.text());
      }
      case NONE -> assertThat(unsafe).isEqualTo(idiom.text());
    }
  }

  @ParameterizedTest
  @MethodSource("idioms")
  void isReportedByTheRuleThatItSays(Idiom idiom) {
    assertThat(FixedIdiom.rules(idiom)).containsExactly(idiom.rule());
  }

  /**
   * Those that are left out look at a package's files, not at processes, or have their own drill.
   */
  @Test
  void everyRuleHasAnIdiom() {
    Set<String> rules =
        RuleCatalog.all().stream()
            .map(rule -> rule.id().value())
            .collect(toCollection(TreeSet::new));
    rules.removeAll(
        Set.of(
            "init-script-no-conffile",
            "init-script-not-executable",
            "service-started-by-path", // UpgradeDrillIT
            "single-instance-restart")); // UpgradeDrillIT

    Set<String> shown = idioms().stream().map(Idiom::rule).collect(toCollection(TreeSet::new));
    assertThat(shown).isEqualTo(rules);
  }

  /** So it need not be run once more with each pidof. */
  @ParameterizedTest
  @MethodSource("idioms")
  void asksNoPidofIfItDidNotBefore(Idiom idiom) {
    String fixed = FixedIdiom.of(idiom);

    assertThat(idiom.asksPidof() || fixed == null || !fixed.contains("pidof")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("idioms")
  void expectsSomethingInEveryState(Idiom idiom) {
    assertThat(Matrix.STATES).containsAll(idiom.answers().keySet());
    if (idiom.remedy() == Remedy.UNSAFE) {
      assertThat(idiom.answers()).containsOnlyKeys(Matrix.STATES);
    }
  }

  /**
   * Those in a container are dpkg's: start-stop-daemon believes a pidfile also about a process
   * there. The others are the script's own: its fix is about reading, and leaves its signals alone.
   */
  @Test
  void onlyTheseMayEndAProcessThatIsNotTheScripts() {
    assertThat(
            idioms().stream()
                .flatMap(
                    idiom ->
                        idiom.answers().entrySet().stream()
                            .filter(answer -> answer.getValue().contains("foreign"))
                            .map(answer -> idiom + " in " + answer.getKey())))
        .containsExactlyInAnyOrder(
            "killproc in container",
            "stop-exec in container",
            "read-stop in container",
            "read-kill in container",
            "read-kill in reused-pid",
            "read-kill in forged-path");
  }
}
