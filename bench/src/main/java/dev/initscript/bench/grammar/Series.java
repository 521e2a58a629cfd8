package dev.initscript.bench.grammar;

import dev.initscript.bench.Jmh;
import dev.initscript.bench.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is measured once in every round. */
final class Series {
  /** How the page names it. */
  final String title;

  private final long bytes;
  private final int threads;
  private final List<Double> byClock = new ArrayList<>();
  private final List<Double> byCpuTime = new ArrayList<>();
  private final List<Double> byThreadTime = new ArrayList<>();
  private final List<Double> allocatedPerByte = new ArrayList<>();

  /**
   * @param bytes how many bytes one repetition reads
   * @param threads how many repetitions run at once
   */
  Series(String title, long bytes, int threads) {
    this.title = title;
    this.bytes = bytes;
    this.threads = threads;
  }

  Series(String title, long bytes) {
    this(title, bytes, 1);
  }

  void add(Jmh.Measured measured) {
    byClock.add(threads * bytes * 1e3 / measured.nanos());
    byCpuTime.add(bytes * 1e3 / measured.cpuNanos());
    byThreadTime.add(bytes * 1e3 / measured.threadNanos());
    allocatedPerByte.add(measured.allocated() / bytes);
  }

  boolean isEmpty() {
    return byClock.isEmpty();
  }

  /** MB per second by the clock. */
  double byClock() {
    return Median.of(byClock);
  }

  /** MB per second of processor time. */
  double byCpuTime() {
    return Median.of(byCpuTime);
  }

  /** MB per second of processor time of the reading threads, without the garbage collector's. */
  double byThreadTime() {
    return Median.of(byThreadTime);
  }

  /** NaN if not known. */
  double allocatedPerByte() {
    return Median.of(allocatedPerByte);
  }

  /** How many times as fast as the other by the clock: by round, and of those the median. */
  double ratioByClock(Series other) {
    return ratio(byClock, other.byClock);
  }

  /** How many times as fast as the other by processor time. */
  double ratioByCpuTime(Series other) {
    return ratio(byCpuTime, other.byCpuTime);
  }

  private static double ratio(List<Double> ones, List<Double> others) {
    return Median.of(
        IntStream.range(0, Math.min(ones.size(), others.size()))
            .mapToObj(i -> ones.get(i) / others.get(i))
            .toList());
  }
}
