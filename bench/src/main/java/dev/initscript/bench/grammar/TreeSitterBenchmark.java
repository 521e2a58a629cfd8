package dev.initscript.bench.grammar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterBash;

/** The peer that is a native library: all scripts of the corpus through its Java binding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TreeSitterBenchmark {
  private List<String> scripts = List.of();

  /** Reads the corpus. */
  @Setup
  public void read() {
    scripts =
        Corpus.ofThisJvm().scripts().stream()
            .map(script -> new String(script, StandardCharsets.ISO_8859_1))
            .toList();
  }

  /** Text to tree. */
  @Benchmark
  public void tree(Blackhole sink) {
    var parser = new TSParser();
    parser.setLanguage(new TreeSitterBash());
    for (String script : scripts) {
      sink.consume(parser.parseString(null, script));
    }
  }
}
