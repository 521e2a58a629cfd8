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
  private final Map<Key, Job> jobs;
  private final OnAllCores<Job> reports;

  private MatrixRun(DrillKit kit, Map<String, Idiom> idioms, Map<Key, Job> jobs) {
    this.idioms = idioms;
    this.jobs = jobs;
    this.reports = OnAllCores.run(jobs.values().stream().distinct().toList(), job -> run(kit, job));
  }

  static Builder in(DrillKit kit) {
    return new Builder(kit);
  }

  /** Waits for what an idiom has answered. */
  Observation observation(String name, Cell cell) {
    Idiom idiom = Objects.requireNonNull(idioms.get(name));
    DrillReport report = Objects.requireNonNull(report(Variant.FIXED, name, cell));
    DrillReport before = report(Variant.ORIGINAL, name, cell);
    return Observation.of(
        idiom,
        cell.state(),
        idiom.truth() == null ? null : Answer.of(report, name + ".truth"),
        before == null ? null : Answer.of(before, Variant.ORIGINAL.of(name)),
        Answer.of(report, Variant.FIXED.of(name)));
  }

  private @Nullable DrillReport report(Variant variant, String name, Cell cell) {
    Job job = jobs.get(new Key(cell, variant.of(name)));
    return job == null ? null : reports.report(job);
  }

  private static DrillReport run(DrillKit kit, Job job) {
    Cell cell = job.cell;
    String pidof = cell.pidof().program().orElseThrow().toString();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(kit.path("idiom"), cell.state(), kit.path("."), pidof));
    command.add(cell.shell().toString());
    command.addAll(job.scripts);
    return kit.run(LIMIT, command.toArray(String[]::new));
  }

  /**
   * Collects what is to be run. Scripts that only look share the namespaces of their cell; each
   * that may signal has its own.
   */
  static final class Builder {
    private final DrillKit kit;
    private final Map<String, Idiom> idioms = new HashMap<>();
    private final Map<Key, Job> jobs = new HashMap<>();
    private final Map<Cell, Job> looks = new HashMap<>();

    private Builder(DrillKit kit) {
      this.kit = kit;
    }

    /** An idiom, what is made of it, and where both are to be run. */
    void add(Idiom idiom, String fixed, List<Cell> cells) {
      addFixed(idiom, fixed, cells);
      kit.writeScript(Variant.ORIGINAL.of(idiom.name()), idiom.text());
      cells.forEach(cell -> add(Variant.ORIGINAL, idiom, cell));
    }

    /** The same without the original. */
    void addFixed(Idiom idiom, String fixed, List<Cell> cells) {
      idioms.put(idiom.name(), idiom);
      kit.writeScript(Variant.FIXED.of(idiom.name()), fixed);
      if (idiom.truth() != null) {
        kit.writeScript(idiom + ".truth", idiom.truth() + "\n");
      }
      cells.forEach(cell -> add(Variant.FIXED, idiom, cell));
    }

    private void add(Variant variant, Idiom idiom, Cell cell) {
      String script = variant.of(idiom.name());
      Job job =
          idiom.action().equals("status") ? looks.computeIfAbsent(cell, Job::new) : new Job(cell);
      job.scripts.add(script + ":" + idiom.action());
      jobs.put(new Key(cell, script), job);
    }

    MatrixRun start() {
      return new MatrixRun(kit, Map.copyOf(idioms), Map.copyOf(jobs));
    }
  }

  private enum Variant {
    ORIGINAL,
    FIXED;

    String of(String idiom) {
      return idiom + "." + name().toLowerCase(Locale.ROOT);
    }
  }

  private record Key(Cell cell, String script) {}

  /** What happens in one start of namespaces. */
  private static final class Job {
    private final Cell cell;
    private final List<String> scripts = new ArrayList<>();

    Job(Cell cell) {
      this.cell = cell;
    }
  }
}
