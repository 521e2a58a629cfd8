package dev.initscript.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * @param properties system properties of those JVMs
 */
public record Jmh(Map<String, String> properties) {
  /** How long a JVM gets before it is measured. */
  public static final int WARM_UP_SECONDS = 15;

  /** How often it is then measured. */
  public static final int ITERATIONS = 5;

  private static final String TIME = "time";
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /**
   * What one run gave.
   *
   * @param nanos the time of a repetition by the clock: the median of the measured iterations
   * @param cpuNanos the processor time of a repetition on average, because for other processes it
   *     is counted in ticks
   * @param threadNanos the part of it that the threads took which run the benchmark: what the
   *     garbage collector took is not in it; meaningless where other processes are timed
   * @param allocated bytes allocated by a repetition, the median; NaN if not known
   */
  public record Measured(double nanos, double cpuNanos, double threadNanos, double allocated) {}

  /** In a JVM that has become warm. */
  public Measured warm(Class<?> benchmark, String method, int threads) throws RunnerException {
    return run(warm(options(benchmark, method).threads(threads)));
  }

  /** As warm, for one value of the benchmark's parameter. */
  public Measured warm(Class<?> benchmark, String method, String parameter, String value)
      throws RunnerException {
    return run(warm(options(benchmark, method).param(parameter, value)));
  }

  private static ChainedOptionsBuilder warm(ChainedOptionsBuilder options) {
    return options
        .forks(1)
        // Else, on a machine with other work, the compiler waits for the cores long after the
        // measuring has started.
        .jvmArgsPrepend("-XX:-BackgroundCompilation")
        .warmupIterations(WARM_UP_SECONDS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(2))
        .addProfiler(GCProfiler.class);
  }

  /** As often as asked, each time by processes that the benchmark starts anew. */
  public Measured processes(
      Class<?> benchmark, String method, String parameter, String value, int times)
      throws RunnerException {
    return run(
        options(benchmark, method)
            .param(parameter, value)
            .forks(1)
            .warmupIterations(times > 1 ? 1 : 0)
            .measurementIterations(times));
  }

  /** The first runs of so many JVMs, each in nanoseconds. */
  public List<Double> cold(Class<?> benchmark, String method, int jvms) throws RunnerException {
    return values(
        new Runner(
                options(benchmark, method)
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
            properties.entrySet().stream()
                .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new));
  }

  private static Measured run(ChainedOptionsBuilder options) throws RunnerException {
    options.addProfiler(CpuTime.class).addProfiler(ThreadTime.class);
    Collection<RunResult> results = new Runner(options.build()).run();
    return new Measured(
        Median.of(values(results, TIME)),
        mean(values(results, CpuTime.LABEL)),
        mean(values(results, ThreadTime.LABEL)),
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
