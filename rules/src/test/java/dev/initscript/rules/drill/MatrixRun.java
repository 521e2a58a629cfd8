package dev.initscript.rules.drill;

import dev.initscript.fixtures.Idiom;
import dev.initscript.rules.drill.Matrix.Cell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Idioms in cells, before and after their fix. */
final class MatrixRun {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Map<String, Idiom> idioms;
  private final OnAllCores<Cell> reports;

  private MatrixRun(DrillKit kit, Map<String, Idiom> idioms, Map<Cell, List<String>> scripts) {
    this.idioms = idioms;
    this.reports =
        OnAllCores.run(
            scripts.keySet(), cell -> run(kit, cell, Objects.requireNonNull(scripts.get(cell))));
  }

  static Builder in(DrillKit kit) {
    return new Builder(kit);
  }

  /** Waits for what an idiom has answered. */
  Observation observation(String name, Cell cell) {
    Idiom idiom = Objects.requireNonNull(idioms.get(name));
    DrillReport report = reports.report(cell);
    String fixed = Variant.FIXED.of(name);
    return Observation.of(
        idiom,
        cell.state(),
        Answer.of(report, name + ".truth"),
        Answer.of(report, Variant.ORIGINAL.of(name)),
        report.says(fixed + ".status") ? Answer.of(report, fixed) : null);
  }

  /** Each script that has changed the state leaves the others to new namespaces. */
  private static DrillReport run(DrillKit kit, Cell cell, List<String> scripts) {
    DrillReport said = DrillReport.of("", "");
    List<String> left = scripts;
    while (!left.isEmpty()) {
      DrillReport report = start(kit, cell, left);
      List<String> done =
          left.stream().filter(s -> report.says(s.replaceFirst(":.*", ".status"))).toList();
      if (done.isEmpty()) {
        throw new AssertionError("the drill has run nothing in " + cell + ":\n" + report.text());
      }
      left = left.subList(done.size(), left.size());
      said = said.and(report.named());
    }
    return said;
  }

  private static DrillReport start(DrillKit kit, Cell cell, List<String> scripts) {
    String pidof = cell.pidof().program().orElseThrow().toString();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(kit.path("idiom"), cell.state(), kit.path("."), pidof));
    command.add(cell.shell().toString());
    command.addAll(scripts);
    return kit.run(LIMIT, command.toArray(String[]::new));
  }

  /** Collects what is to be run. */
  static final class Builder {
    private final DrillKit kit;
    private final Map<String, Idiom> idioms = new HashMap<>();
    private final Map<Cell, List<String>> scripts = new HashMap<>();

    private Builder(DrillKit kit) {
      this.kit = kit;
    }

    /** An idiom, what is made of it unless it has no fix, and where both are to be run. */
    void add(Idiom idiom, @Nullable String fixed, List<Cell> cells) {
      idioms.put(idiom.name(), idiom);
      kit.writeScript(idiom + ".truth", idiom.truth() + "\n");
      add(Variant.ORIGINAL, idiom, idiom.text(), cells);
      if (fixed != null) {
        add(Variant.FIXED, idiom, fixed, cells);
      }
    }

    private void add(Variant variant, Idiom idiom, String text, List<Cell> cells) {
      String script = variant.of(idiom.name());
      kit.writeScript(script, text);
      for (Cell cell : cells) {
        scripts.computeIfAbsent(cell, key -> new ArrayList<>()).add(script + ":" + idiom.action());
      }
    }

    MatrixRun start() {
      return new MatrixRun(kit, Map.copyOf(idioms), Map.copyOf(scripts));
    }
  }

  private enum Variant {
    ORIGINAL,
    FIXED;

    String of(String idiom) {
      return idiom + "." + name().toLowerCase(Locale.ROOT);
    }
  }
}
