package dev.initscript.shell.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The list of quirks is short, and every entry of it is still true. */
final class QuirksTest {
  /** It may only shrink. */
  private static final int MOST_QUIRKS = 20;

  private static final Map<String, ShellCase> CASES =
      ShellCases.all().stream().collect(Collectors.toMap(ShellCase::name, Function.identity()));

  @Test
  void areFewAndEachShowsItself() {
    assertThat(Quirks.all()).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_QUIRKS);
    assertThat(Quirks.all()).allSatisfy(quirk -> assertThat(quirk.cases()).isNotEmpty());
  }

  @Test
  void namesEachDisagreementOnce() {
    List<String> named = new ArrayList<>();
    for (Quirk quirk : Quirks.all()) {
      for (String name : quirk.cases()) {
        for (String who : quirk.who()) {
          named.add(who + ": " + name);
        }
      }
    }
    assertThat(named).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicTest> stillDisagree() {
    return Quirks.all().stream()
        .map(quirk -> DynamicTest.dynamicTest(quirk.reason(), () -> check(quirk)));
  }

  private static void check(Quirk quirk) {
    for (String name : quirk.cases()) {
      ShellCase shellCase = CASES.get(name);
      assertThat(shellCase).as("the case %s", name).isNotNull();
      if (shellCase != null) {
        for (String who : quirk.who()) {
          assertThat(disagrees(shellCase, who))
              .as("%s still disagrees; otherwise take it off the list: %s", who, shellCase)
              .isTrue();
        }
      }
    }
  }

  private static boolean disagrees(ShellCase shellCase, String who) {
    if (who.equals(Quirks.DASH_LINE)) {
      ParserAnswer ours = ParserAnswer.of(shellCase.script(), Shell.DASH.dialect);
      return !ours.accepts()
          && shellCase.dashLine().isPresent()
          && !ours.line().equals(shellCase.dashLine());
    }
    Shell shell = Shell.byId(who).orElseThrow();
    boolean ours = ParserAnswer.of(shellCase.script(), shell.dialect).accepts();
    return ours != shellCase.acceptedBy(shell);
  }
}
