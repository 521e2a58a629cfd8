package dev.initscript.shell.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs one benchmark at a time, each in JVMs of its own.
 *
 * @param corpus the directory of the corpus
 * @param coldScript the script of {@link ColdBenchmark}
 */
record Jmh(Path corpus, Path coldScript) {
  private static final String TIME = "time";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /**
   * What one run gave.
   *
   * @param nanos the time of a repetition by the clock: the median of the measured iterations
   * @param cpuNanos the processor time of a repetition on average, because for other processes it
   *     is counted in ticks
   * @param allocated bytes allocated by a repetition, the median; NaN if not known
   */
  record Measured(double nanos, double cpuNanos, double allocated) {}

  /** In a JVM that has become warm. */
  Measured warm(Class<?> benchmark, String method, int threads) throws RunnerException {
    return run(
        options(benchmark, method)
            .threads(threads)
            .forks(1)
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class));
  }

  /** As warm, for one value of the benchmark's parameter. */
  Measured warm(Class<?> benchmark, String method, String parameter, String value)
      throws RunnerException {
    return run(
        options(benchmark, method)
            .param(parameter, value)
            .forks(1)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class));
  }

  /** Processes that are started anew each time. */
  Measured processes(Peer peer, int times) throws RunnerException {
    return run(
        options(PeerBenchmark.class, "read")
            .param("peer", peer.name())
            .forks(1)
            .warmupIterations(times > 1 ? 1 : 0)
            .measurementIterations(times));
  }

  /** The first parses of so many JVMs, each in nanoseconds. */
  List<Double> cold(int jvms) throws RunnerException {
    return values(
        new Runner(
                options(ColdBenchmark.class, "tree")
                    .forks(jvms)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .build())
            .run(),
        TIME);
  }

  private ChainedOptionsBuilder options(Class<?> benchmark, String method) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .jvmArgsAppend(
            "-D" + Corpus.PROPERTY + "=" + corpus,
            "-D" + ColdBenchmark.PROPERTY + "=" + coldScript);
  }

  private static Measured run(ChainedOptionsBuilder options) throws RunnerException {
    Collection<RunResult> results = new Runner(options.addProfiler(CpuTime.class).build()).run();
    return new Measured(
        Median.of(values(results, TIME)),
        mean(values(results, CpuTime.LABEL)),
        Median.of(values(results, ALLOCATED)));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** What is called so in every iteration. */
  private static List<Double> values(Collection<RunResult> results, String label) {
    List<Double> values = new ArrayList<>();
    for (RunResult result : results) {
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          if (label.equals(TIME)) {
            values.add(iteration.getPrimaryResult().getScore());
          } else if (iteration.getSecondaryResults().containsKey(label)) {
            values.add(iteration.getSecondaryResults().get(label).getScore());
          }
        }
      }
    }
    return values;
  }
}
