package dev.initscript.rules.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Helper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The helpers bring no new finding into a script, whichever of them it calls. */
@SystemDrill
final class HelperLintIT {
  private static final String ASK =
      "initscript_pidof -s -o %PPID /usr/sbin/daemon >/dev/null && echo running\n";
  private static final String ASK_FILE =
      "initscript_pidfile /run/daemon.pid /usr/sbin/daemon >/dev/null || exit 4\n";

  /** The helpers that a script gets, and its calls. */
  private static final List<Arguments> USES =
      List.of(
          Arguments.of(Set.of(Helper.EXE), ASK),
          Arguments.of(Set.of(Helper.PIDFILE), ASK_FILE),
          Arguments.of(Set.of(Helper.EXE, Helper.PIDFILE), ASK + ASK_FILE));

  private static final List<List<String>> LINTERS =
      List.of(
          List.of("shellcheck", "-s", "sh"),
          List.of("shellcheck", "-s", "dash"),
          List.of("shellcheck", "-s", "bash"),
          List.of("checkbashisms"),
          List.of("checkbashisms", "-p", "-x"),
          List.of("dash", "-n"),
          List.of("bash", "-n"),
          List.of("bash", "--posix", "-n"),
          List.of("busybox", "sh", "-n"));

  @TempDir private static Path directory;
  private static DrillKit kit;

  @BeforeAll
  static void layOut() {
    kit = DrillKit.in(directory);
  }

  static Stream<Arguments> lintings() {
    return USES.stream()
        .flatMap(
            use ->
                LINTERS.stream().map(linter -> Arguments.of(use.get()[0], use.get()[1], linter)));
  }

  @ParameterizedTest
  @MethodSource("lintings")
  void lintersHaveNothingToSay(Set<Helper> helpers, String calls, List<String> linter) {
    List<String> command = new ArrayList<>(linter);
    command.add(script(helpers, calls).toString());

    DrillReport report = kit.run(Duration.ofSeconds(30), command.toArray(String[]::new));

    assertThat(report.text()).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("USES")
  void aHelperNeedsNoOther(Set<Helper> helpers, String calls) {
    DrillReport report =
        kit.run(
            Duration.ofSeconds(30),
            "dash",
            "-c",
            "dash \"$0\" 2>&1; echo ended=$?",
            script(helpers, calls).toString());

    assertThat(report.text()).isIn("ended=1\n", "ended=4\n");
  }

  private static Path script(Set<Helper> helpers, String calls) {
    String text = HelperBlock.of(helpers).text();
    return kit.write(new HelperBlock("#!/bin/sh\n" + text + calls).bytes());
  }
}
