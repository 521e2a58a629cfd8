package dev.initscript.shell.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The parser says of each case what its header says that the shells say, except for the quirks of
 * the list. {@link ShellsOnCasesTest} holds the headers against the shells.
 */
final class ParserOnCasesTest {
  @Test
  void thereAreSeveralHundredCases() {
    assertThat(ShellCases.all()).hasSizeGreaterThan(1_000);
  }

  @TestFactory
  Stream<DynamicNode> agreesWithTheHeaders() {
    Map<String, List<ShellCase>> bySection =
        ShellCases.all().stream()
            .collect(Collectors.groupingBy(ShellCase::section, TreeMap::new, Collectors.toList()));
    return bySection.entrySet().stream()
        .map(
            section ->
                DynamicContainer.dynamicContainer(
                    section.getKey(),
                    section.getValue().stream()
                        .map(
                            shellCase ->
                                DynamicTest.dynamicTest(
                                    shellCase.title(), () -> check(shellCase)))));
  }

  private static void check(ShellCase shellCase) {
    for (Shell shell : Shell.values()) {
      if (!Quirks.isListed(shellCase, shell.id)) {
        ParserAnswer ours = ParserAnswer.of(shellCase.script(), shell.dialect);
        assertThat(ours.accepts())
            .as(
                "accepted; %s %s it, the parser says:\n%s\n%s",
                shell.id,
                shellCase.acceptedBy(shell) ? "takes" : "refuses",
                ours.report(),
                shellCase)
            .isEqualTo(shellCase.acceptedBy(shell));
      }
    }
    checkLine(shellCase);
  }

  private static void checkLine(ShellCase shellCase) {
    ParserAnswer ours = ParserAnswer.of(shellCase.script(), Shell.DASH.dialect);
    boolean bothRefuse = !ours.accepts() && shellCase.dashLine().isPresent();
    if (bothRefuse && !Quirks.isListed(shellCase, Quirks.DASH_LINE)) {
      assertThat(ours.line())
          .as("the line of the first error; the parser says:\n%s\n%s", ours.report(), shellCase)
          .isEqualTo(shellCase.dashLine());
    }
  }
}
