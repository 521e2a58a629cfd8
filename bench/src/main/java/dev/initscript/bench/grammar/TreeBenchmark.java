package dev.initscript.bench.grammar;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.parse.Stages;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
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

/** Warm: all scripts of the corpus, and the stages of that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TreeBenchmark {
  private List<byte[]> scripts = List.of();
  private List<Stages.Tokens> tokens = List.of();
  private byte[] text = {};

  /** Reads the corpus. */
  @Setup
  public void read() throws IOException {
    Corpus corpus = Corpus.ofThisJvm();
    scripts = corpus.scripts();
    tokens = scripts.stream().map(script -> Stages.lex(SourceText.of(script))).toList();
    text = Files.readAllBytes(corpus.text());
  }

  /** Bytes to typed tree, each script by itself. */
  @Benchmark
  public void tree(Blackhole sink) {
    for (byte[] script : scripts) {
      sink.consume(parse(script));
    }
  }

  /** Bytes to tokens. */
  @Benchmark
  public void lexing(Blackhole sink) {
    for (byte[] script : scripts) {
      sink.consume(Stages.lex(SourceText.of(script)));
    }
  }

  /** The generated parser on tokens that are there, with nobody listening. */
  @Benchmark
  public void recognition(Blackhole sink) {
    for (Stages.Tokens script : tokens) {
      sink.consume(script.recognise());
    }
  }

  /** Bytes to typed tree, all scripts as one text. */
  @Benchmark
  public SyntaxTree oneText() {
    return parse(text);
  }

  static SyntaxTree parse(byte[] script) {
    return ShellParser.parse(SourceText.of(script), Dialect.POSIX);
  }
}
