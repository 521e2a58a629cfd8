package dev.initscript.rules.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.Idiom;
import dev.initscript.fixtures.Idiom.Remedy;
import dev.initscript.fixtures.Idioms;
import dev.initscript.rules.drill.Matrix.Cell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Idiom scripts before and after their fix, in every state, shell and pidof. Where a safe fix is
 * offered, the fixed script tells the truth; so it also answers the same wherever the original told
 * it. What an unsafe fix makes of a script its file says, state by state. Every original lies
 * somewhere: else there were nothing to report.
 *
 * <p>Runs every pair of state, shell and pidof; the profile {@code matrix} runs every combination,
 * and writes the page. What asks no pidof is run once in every state and shell.
 */
@SystemDrill
final class MatrixIT {
  @TempDir private static Path directory;
  private static List<Idiom> idioms;
  private static MatrixResults results;

  @BeforeAll
  static void runAll() {
    String page = System.getProperty("initscript.matrix.page", "");
    List<Pidof> pidofs = Stream.of(Pidof.values()).filter(Pidof::isThere).toList();
    idioms = Idioms.all();
    List<Cell> asking = page.isEmpty() ? Matrix.everyPair(pidofs) : Matrix.whole(pidofs);
    List<Cell> others = Matrix.withoutPidof(asking);
    Function<Idiom, List<Cell>> cells = idiom -> idiom.asksPidof() ? asking : others;
    long start = System.nanoTime();
    MatrixRun.Builder drill = MatrixRun.in(DrillKit.in(directory));
    idioms.forEach(idiom -> drill.add(idiom, FixedIdiom.of(idiom), cells.apply(idiom)));
    results = MatrixResults.of(drill.start(), idioms, cells);
    Duration wallTime = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("%s, %.0f s%n", results.size(), wallTime.toMillis() / 1000.0);
    if (!page.isEmpty()) {
      MatrixPage.write(Path.of(page), results, wallTime);
    }
  }

  static Stream<Arguments> idiomsInStates() {
    return idioms.stream()
        .flatMap(idiom -> Matrix.STATES.stream().map(state -> Arguments.of(idiom, state)));
  }

  static List<Idiom> idioms() {
    return idioms;
  }

  @ParameterizedTest
  @EnumSource
  void everyPidofIsThere(Pidof pidof) {
    assertThat(pidof.program()).as("fixtures/setup brings it").isPresent();
  }

  @ParameterizedTest
  @MethodSource("idiomsInStates")
  void theFixedScriptAnswersAsExpected(Idiom idiom, String state) {
    List<String> faults = new ArrayList<>();
    results
        .of(idiom, cell -> cell.state().equals(state))
        .forEach((cell, seen) -> seen.faults().forEach(fault -> faults.add(cell + " " + fault)));

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("idioms")
  void theOriginalLiesInSomeCellsAndNotInOthers(Idiom idiom) {
    assertThat(results.of(idiom, cell -> true).values())
        .anyMatch(Observation::wasRight)
        .anyMatch(seen -> !seen.wasRight());
  }

  /** A row beside the truth is there for a reason. */
  @ParameterizedTest
  @MethodSource("idioms")
  void statedExceptionsOfASafeFixAreExceptions(Idiom idiom) {
    if (idiom.remedy() == Remedy.SAFE) {
      results
          .of(idiom, cell -> idiom.answers().containsKey(cell.state()))
          .forEach(
              (cell, seen) ->
                  assertThat(seen.expected()).as("%s", cell).isNotEqualTo(seen.truth().toString()));
    }
  }

  /** Whatever it costs elsewhere, what is offered is better than what is there. */
  @ParameterizedTest
  @MethodSource("idioms")
  void theFixedScriptTellsTheTruthMoreOften(Idiom idiom) {
    if (idiom.remedy() != Remedy.NONE) {
      Collection<Observation> all = results.of(idiom, cell -> true).values();
      assertThat(all.stream().filter(Observation::isRight).count())
          .isGreaterThan(all.stream().filter(Observation::wasRight).count());
    }
  }
}
