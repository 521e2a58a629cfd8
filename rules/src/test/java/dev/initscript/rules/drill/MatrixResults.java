package dev.initscript.rules.drill;

import static java.util.stream.Collectors.toMap;

import dev.initscript.fixtures.Idiom;
import dev.initscript.rules.drill.Matrix.Cell;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a run of the matrix has shown. */
final class MatrixResults {
  private final Map<Idiom, Map<Cell, Observation>> observations;

  private MatrixResults(Map<Idiom, Map<Cell, Observation>> observations) {
    this.observations = observations;
  }

  /** Waits for the end of a run. */
  static MatrixResults of(MatrixRun run, List<Idiom> idioms, Function<Idiom, List<Cell>> cells) {
    Map<Idiom, Map<Cell, Observation>> all = new LinkedHashMap<>();
    for (Idiom idiom : idioms) {
      Map<Cell, Observation> ofIdiom = new LinkedHashMap<>();
      cells.apply(idiom).forEach(cell -> ofIdiom.put(cell, run.observation(idiom.name(), cell)));
      all.put(idiom, ofIdiom);
    }
    return new MatrixResults(all);
  }

  List<Idiom> idioms() {
    return List.copyOf(observations.keySet());
  }

  /** The cells of an idiom that fulfil a condition, in order. */
  Map<Cell, Observation> of(Idiom idiom, Predicate<Cell> condition) {
    return Objects.requireNonNull(observations.get(idiom)).entrySet().stream()
        .filter(entry -> condition.test(entry.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  /** How much was run, in words. */
  String size() {
    int scripts = 0;
    Set<Cell> cells = new HashSet<>();
    for (Map<Cell, Observation> ofIdiom : observations.values()) {
      cells.addAll(ofIdiom.keySet());
      for (Observation seen : ofIdiom.values()) {
        scripts += seen.fixed() == null ? 1 : 2;
      }
    }
    return "%d idioms in %d cells, %d scripts run"
        .formatted(observations.size(), cells.size(), scripts);
  }
}
