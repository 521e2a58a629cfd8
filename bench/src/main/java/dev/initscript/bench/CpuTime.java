package dev.initscript.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The processor time of a repetition, in nanoseconds: of the whole JVM, its garbage collector
 * included, and of the processes that it started. Unlike the clock's it does not grow while other
 * programs have the cores.
 */
public final class CpuTime implements InternalProfiler {
  static final String LABEL = "cpu";

  /** Linux gives the times of ended children in hundredths of a second. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private long ownBefore;
  private long childrensBefore;

  @Override
  public String getDescription() {
    return "processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    childrensBefore = ofChildren();
    ownBefore = SYSTEM.getProcessCpuTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long own = SYSTEM.getProcessCpuTime() - ownBefore;
    long childrens = ofChildren() - childrensBefore;
    long counted = childrens > 0 ? childrens : own;
    double perRepetition = (double) counted / result.getMetadata().getAllOps();
    return List.of(new ScalarResult(LABEL, perRepetition, "ns", AggregationPolicy.AVG));
  }

  /**
   * What processes that this JVM has started, and that have ended, had of it, in nanoseconds: the
   * fields {@code cutime} and {@code cstime} of {@code /proc/self/stat}.
   */
  public static long ofChildren() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * NANOS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
