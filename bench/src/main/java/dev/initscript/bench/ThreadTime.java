package dev.initscript.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of a repetition, in nanoseconds, of the threads that run it: without the
 * garbage collector's, which {@link CpuTime} counts, too.
 */
public final class ThreadTime implements InternalProfiler {
  static final String LABEL = "thread";

  /** What JMH puts into the names of those threads. */
  private static final String WORKER = "-jmh-worker-";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long before;

  @Override
  public String getDescription() {
    return "processor time of the threads that run the benchmark";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = ofWorkers();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double perRepetition = (double) (ofWorkers() - before) / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, perRepetition, "ns", AggregationPolicy.AVG));
  }

  private static long ofWorkers() {
    long time = 0;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains(WORKER)) {
        time += THREADS.getThreadCpuTime(thread.getThreadId());
      }
    }
    return time;
  }
}
