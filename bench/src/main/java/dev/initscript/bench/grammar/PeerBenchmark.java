package dev.initscript.bench.grammar;

import java.nio.file.Path;
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

/** The peers that are programs: one process, from its start to its end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PeerBenchmark {
  /** A {@link Peer}. */
  @Param({"DASH", "BASH", "SHFMT", "SHELLCHECK"})
  public String peer = "";

  private Peer program = Peer.DASH;
  private List<Path> input = List.of();

  /** Chooses the input. */
  @Setup
  public void choose() {
    program = Peer.valueOf(peer);
    input = program.input(Corpus.ofThisJvm());
  }

  /** Lets the peer read its input. */
  @Benchmark
  public int read() {
    return program.read(input);
  }
}
