package dev.initscript.bench.grammar;

import dev.initscript.shell.syntax.SyntaxTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The first parse of a JVM that has already done other things: at least JMH has run in it, with its
 * reflection, its sockets and its streams.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ColdBenchmark {
  /** Names the script to measuring JVMs. */
  static final String PROPERTY = "bench.script";

  private byte[] script = {};

  /** Reads the script. */
  @Setup
  public void read() throws IOException {
    script = Files.readAllBytes(Path.of(System.getProperty(PROPERTY)));
  }

  /** Bytes to typed tree. */
  @Benchmark
  public SyntaxTree tree() {
    return TreeBenchmark.parse(script);
  }
}
