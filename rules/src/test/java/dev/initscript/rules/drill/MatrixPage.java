package dev.initscript.rules.drill;

import static java.util.stream.Collectors.joining;

import dev.initscript.fixtures.Idiom;
import dev.initscript.fixtures.Idiom.Remedy;
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
  private final List<Idiom> asking;

  private MatrixPage(MatrixResults results) {
    this.results = results;
    this.asking = results.idioms().stream().filter(Idiom::asksPidof).toList();
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
            + " in namespaces of its own; then once more as `initscript:fix` rewrites it. The truth,"
            + " what an honest script of that kind answers and does, is known by construction of the"
            + " state. `mine` is the instance of the pidfile, `other`"
            + " another one, `worker` a child, `foreign` is not the script's.",
        Matrix.STATES.size(), Matrix.SHELLS.stream().map(Shell::toString).collect(joining(", ")));
    line("");
  }

  private void byPidof() {
    line("## Honest answers, by pidof");
    line("");
    line(
        "In how many of the cells the original told the truth, and in how many the fixed script"
            + " does. After a safe fix it does in every one, but for the exceptions that are stated"
            + " below; an unsafe one asks another question, or relies on a program of the platform.");
    line("");
    List<Pidof> pidofs = Stream.of(Pidof.values()).toList();
    row("idiom", Stream.concat(Stream.of("rule", "fix"), pidofs.stream().map(Pidof::toString)));
    row("---", Stream.concat(Stream.of("---", "---"), pidofs.stream().map(pidof -> "---:")));
    for (Idiom idiom : asking) {
      row(
          idiom.name(),
          Stream.concat(
              Stream.of(idiom.rule(), idiom.remedy().toString()),
              pidofs.stream().map(p -> honest(List.of(idiom), cell -> cell.pidof() == p))));
    }
    line("");
    line("Those that ask no pidof, and so were run once in each state and shell:");
    line("");
    row("idiom", Stream.of("rule", "fix", "honest"));
    row("---", Stream.of("---", "---", "---:"));
    for (Idiom idiom : results.idioms()) {
      if (!idiom.asksPidof()) {
        row(
            idiom.name(),
            Stream.of(
                idiom.rule(), idiom.remedy().toString(), honest(List.of(idiom), cell -> true)));
      }
    }
    line("");
  }

  private void byState() {
    line("## Honest answers, by state");
    line("");
    line("Of the idioms with a safe fix that ask pidof.");
    line("");
    List<Pidof> pidofs = Stream.of(Pidof.values()).toList();
    row("state", pidofs.stream().map(Pidof::toString));
    row("---", pidofs.stream().map(pidof -> "---:"));
    List<Idiom> safe = asking.stream().filter(idiom -> idiom.remedy() == Remedy.SAFE).toList();
    for (String state : Matrix.STATES) {
      row(
          state,
          pidofs.stream()
              .map(p -> honest(safe, cell -> cell.pidof() == p && cell.state().equals(state))));
    }
    line("");
  }

  private String honest(List<Idiom> idioms, Predicate<Cell> condition) {
    List<Observation> all =
        idioms.stream().flatMap(i -> results.of(i, condition).values().stream()).toList();
    if (all.isEmpty()) {
      return "not run";
    }
    long before = all.stream().filter(Observation::wasRight).count();
    long after = all.stream().filter(Observation::isRight).count();
    boolean fixed = all.stream().anyMatch(seen -> seen.fixed() != null);
    return before + (fixed ? " → " + after : "") + " of " + all.size();
  }

  private void idiom(Idiom idiom) {
    line("## %s", idiom.name());
    line("");
    String fix = idiom.remedy() == Remedy.NONE ? "has no fix" : "is " + idiom.remedy();
    line("%s The rule is `%s`, the fix %s.", idiom.description(), idiom.rule(), fix);
    line("");
    row("state", Stream.of("truth", "before, where it lied", "after, where it is not the truth"));
    row("---", Stream.of("---", "---", "---"));
    for (String state : Matrix.STATES) {
      Map<Cell, Observation> cells = results.of(idiom, cell -> cell.state().equals(state));
      Observation first = cells.values().iterator().next();
      boolean honest = cells.values().stream().allMatch(Observation::isRight);
      String after = idiom.remedy() == Remedy.NONE || honest ? "" : first.expected();
      row(state, Stream.of(first.truth().toString(), lies(idiom, cells), after));
    }
    line("");
    wrong(idiom);
  }

  /** The originals' other answers, each with the pidofs with which it comes. */
  private static String lies(Idiom idiom, Map<Cell, Observation> cells) {
    Map<String, Map<Pidof, Long>> answers = new TreeMap<>();
    cells.forEach(
        (cell, observation) -> {
          if (!observation.wasRight()) {
            answers
                .computeIfAbsent(observation.original().toString(), key -> new TreeMap<>())
                .merge(cell.pidof(), 1L, Long::sum);
          }
        });
    return answers.entrySet().stream()
        .map(
            entry ->
                entry.getKey()
                    + (idiom.asksPidof() ? " (" + pidofs(entry.getValue().keySet()) + ")" : ""))
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
