package dev.initscript.bench.grammar;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Warm: the same contents in texts of one size. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SizeBenchmark {
  /** About how many bytes a text has. */
  @Param({"1000", "10000", "100000", "1000000", "10000000", "50000000"})
  public int size;

  private List<byte[]> texts = List.of();

  /** Makes the texts. */
  @Setup
  public void read() {
    texts = Corpus.ofThisJvm().textsOfSize(size);
  }

  /** Bytes to typed tree. */
  @Benchmark
  public void tree(Blackhole sink) {
    for (byte[] text : texts) {
      sink.consume(TreeBenchmark.parse(text));
    }
  }
}
