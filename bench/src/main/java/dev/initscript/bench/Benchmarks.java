package dev.initscript.bench;

import dev.initscript.bench.gate.GateBench;
import dev.initscript.bench.grammar.GrammarBench;
import dev.initscript.bench.rules.RulesBench;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/** Measures, and writes the pages. */
final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs for some minutes each.
   *
   * @param arguments {@code grammar}, {@code rules}, {@code gate}, or some with commas between
   *     them, and the components of {@link Settings}
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    var settings =
        new Settings(
            Integer.parseInt(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]).normalize(),
            Path.of(arguments[4]));
    for (String name : arguments[0].split(",", -1)) {
      switch (name) {
        case "grammar" -> GrammarBench.run(settings);
        case "rules" -> RulesBench.run(settings);
        case "gate" -> GateBench.run(settings);
        default ->
            throw new IllegalArgumentException(
                "-Dbench=" + name + ": there are the benchmarks grammar, rules and gate");
      }
    }
  }
}
