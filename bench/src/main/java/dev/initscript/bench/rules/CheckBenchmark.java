package dev.initscript.bench.rules;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
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

/** Warm: one script. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheckBenchmark {
  /** Names the script to measuring JVMs. */
  static final String PROPERTY = "bench.script";

  private final Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
  private byte[] script = {};

  /** Reads the script. */
  @Setup
  public void read() throws IOException {
    script = Files.readAllBytes(Path.of(System.getProperty(PROPERTY)));
  }

  /** Bytes to typed tree. */
  @Benchmark
  public SyntaxTree parse() {
    return ShellParser.parse(SourceText.of(script), Dialect.POSIX);
  }

  /** Bytes to findings. */
  @Benchmark
  public ScriptReport check() {
    return analyzer.analyze(new Script("script", SourceText.of(script), Dialect.POSIX));
  }
}
