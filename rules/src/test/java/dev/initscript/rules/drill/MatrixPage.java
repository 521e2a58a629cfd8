package dev.initscript.rules.drill;

import static java.util.stream.Collectors.joining;

import dev.initscript.fixtures.Idiom;
import dev.initscript.rules.drill.Matrix.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The page that shows the whole matrix. */
final class MatrixPage {
  private static final String COMMAND = "mvn -Pmatrix verify -pl rules -am";

  private final StringBuilder text = new StringBuilder();
  private final MatrixResults results;

  private MatrixPage(MatrixResults results) {
    this.results = results;
  }

  /** Writes it as a whole. */
  static void write(Path file, MatrixResults results, Duration wallTime) {
    MatrixPage page = new MatrixPage(results);
    page.head(wallTime);
    page.byPidof();
    page.byState();
    for (Idiom idiom : results.idioms()) {
      page.idiom(idiom);
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void head(Duration wallTime) {
    line("# What scripts answer before and after their fix");
    line("");
    line(
        "Written by `%s`, on %s: %s, in %d s.",
        COMMAND, today(), results.size(), wallTime.toSeconds());
    line("");
    DrillMachine.facts().forEach(fact -> line("- %s", fact));
    for (Pidof pidof : Pidof.values()) {
      line("- %s: %s", title(pidof), pidof.isThere() ? pidof.version() : "not on this machine");
    }
    line("");
    line(
        "Each idiom is a small init script of `fixtures`. It runs in each of %d states of the"
            + " system, in %s, with each of these pidofs in the place of this machine's, every time"
            + " in namespaces of its own; then once more as `initscript:fix` rewrites it. The truth"
            + " is known by construction of the state. `mine` is the instance of the pidfile, `other`"
            + " another one, `worker` a child, `foreign` is not the script's.",
        Matrix.STATES.size(), Matrix.SHELLS.stream().map(Shell::toString).collect(joining(", ")));
    line("");
  }

  private void byPidof() {
    line("## Honest answers, by pidof");
    line("");
    line("Of the idioms with a safe fix: in how many of the cells the original told the truth.");
    line("After the fix: every one, but for the exceptions that are stated below.");
    line("");
    List<Pidof> pidofs = Stream.of(Pidof.values()).toList();
    columns("idiom", pidofs);
    safe()
        .forEach(
            idiom ->
                row(
                    idiom.name(),
                    pidofs.stream().map(p -> honest(List.of(idiom), cell -> cell.pidof() == p))));
    line("");
  }

  private void byState() {
    line("## Honest answers, by state");
    line("");
    List<Pidof> pidofs = Stream.of(Pidof.values()).toList();
    columns("state", pidofs);
    for (String state : Matrix.STATES) {
      row(
          state,
          pidofs.stream()
              .map(p -> honest(safe(), cell -> cell.pidof() == p && cell.state().equals(state))));
    }
    line("");
  }

  private List<Idiom> safe() {
    return results.idioms().stream().filter(Idiom::safe).toList();
  }

  private String honest(List<Idiom> idioms, Predicate<Cell> condition) {
    List<Observation> all =
        idioms.stream().flatMap(i -> results.of(i, condition).values().stream()).toList();
    long right = all.stream().filter(Observation::wasRight).count();
    return all.isEmpty() ? "not run" : right + " of " + all.size();
  }

  private void idiom(Idiom idiom) {
    line("## %s", idiom.name());
    line("");
    line("%s The fix is %s.", idiom.description(), idiom.safe() ? "safe" : "unsafe");
    line("");
    if (idiom.safe()) {
      row("state", Stream.of("truth, and after the fix", "before, where it lied"));
      row("---", Stream.of("---", "---"));
    } else {
      row("state", Stream.of("after the fix"));
      row("---", Stream.of("---"));
    }
    for (String state : Matrix.STATES) {
      Map<Cell, Observation> cells = results.of(idiom, cell -> cell.state().equals(state));
      Observation first = cells.values().iterator().next();
      String told = told(idiom, first);
      row(state, idiom.safe() ? Stream.of(told, lies(cells)) : Stream.of(told));
    }
    line("");
    wrong(idiom);
  }

  private static String told(Idiom idiom, Observation observation) {
    return idiom.safe() && !observation.expected().equals(String.valueOf(observation.truth()))
        ? "%s; **after the fix %s**".formatted(observation.truth(), observation.expected())
        : observation.expected();
  }

  /** The originals' other answers, each with the pidofs with which it comes. */
  private static String lies(Map<Cell, Observation> cells) {
    Map<String, Map<Pidof, Long>> answers = new TreeMap<>();
    cells.forEach(
        (cell, observation) -> {
          if (!observation.wasRight()) {
            answers
                .computeIfAbsent(String.valueOf(observation.original()), key -> new TreeMap<>())
                .merge(cell.pidof(), 1L, Long::sum);
          }
        });
    return answers.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + pidofs(entry.getValue().keySet()) + ")")
        .collect(joining("; "));
  }

  private static String pidofs(Collection<Pidof> pidofs) {
    return pidofs.size() == Pidof.values().length
        ? "all"
        : pidofs.stream().map(Pidof::toString).collect(joining(", "));
  }

  /** Nothing, if the tests are green. */
  private void wrong(Idiom idiom) {
    results
        .of(idiom, cell -> true)
        .forEach(
            (cell, observation) ->
                observation.faults().forEach(fault -> line("- WRONG: %s: %s", cell, fault)));
  }

  private void columns(String first, List<Pidof> pidofs) {
    row(first, pidofs.stream().map(Pidof::toString));
    row("---", pidofs.stream().map(pidof -> "---:"));
  }

  private void row(String first, Stream<String> others) {
    line("| %s | %s |", first, others.collect(joining(" | ")));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String title(Pidof pidof) {
    return (pidof + "'s").replace("'s's", "'s") + " pidof";
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
