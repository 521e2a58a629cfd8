package dev.initscript.shell.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real shells say of each case what its header says. */
final class ShellsOnCasesTest {
  @ParameterizedTest
  @EnumSource
  void saysWhatTheHeadersSay(Shell shell) {
    RequiredPrograms.require(shell);
    List<ShellCase> plain = cases(false);
    List<ShellCase> globs = cases(true);
    List<String> wrong = new ArrayList<>();
    compare(shell, List.of(), plain, wrong);
    compare(shell, shell.isBash() ? List.of("-O", "extglob") : List.of(), globs, wrong);
    assertThat(wrong).as("cases on which %s does not say what the header says", shell.id).isEmpty();
  }

  @Test
  void everySectionIsAskedAbout() {
    assertThat(cases(false).size() + cases(true).size()).isEqualTo(ShellCases.all().size());
    assertThat(cases(true)).isNotEmpty();
  }

  private static List<ShellCase> cases(boolean extendedGlobs) {
    Stream<ShellCase> all = ShellCases.all().stream();
    return all.filter(one -> ShellCases.needsExtendedGlobs(one) == extendedGlobs).toList();
  }

  private static void compare(
      Shell shell, List<String> options, List<ShellCase> cases, List<String> wrong) {
    List<ShellAnswer> answers =
        ShellRun.ask(shell, options, cases.stream().map(ShellCase::script).toList());
    for (int i = 0; i < cases.size(); i++) {
      ShellCase shellCase = cases.get(i);
      ShellAnswer answer = answers.get(i);
      OptionalInt line = answer.accepts() ? OptionalInt.empty() : answer.line();
      boolean lineDiffers = shell == Shell.DASH && !line.equals(shellCase.dashLine());
      if (answer.accepts() != shellCase.acceptedBy(shell) || lineDiffers) {
        wrong.add(
            "%s: the header should read: === %s: %s\n%s"
                .formatted(
                    shellCase.name(),
                    header(shellCase, shell, answer.accepts(), line),
                    shellCase.title(),
                    answer.report()));
      }
    }
  }

  private static String header(
      ShellCase shellCase, Shell shell, boolean accepts, OptionalInt dashLine) {
    Set<Shell> accepting = EnumSet.noneOf(Shell.class);
    accepting.addAll(shellCase.accepting());
    if (accepts) {
      accepting.add(shell);
    } else {
      accepting.remove(shell);
    }
    String who = ShellCase.describe(accepting);
    OptionalInt line = shell == Shell.DASH ? dashLine : shellCase.dashLine();
    return line.isPresent() ? who + ", dash at " + line.getAsInt() : who;
  }
}
