package dev.initscript.bench.rules;

import dev.initscript.bench.Median;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Warm, in this JVM: every script by itself. */
final class EachScript {
  private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int TIMES = 15;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
  private Object last = analyzer;

  /**
   * What a script takes, the medians of several runs.
   *
   * @param parse nanoseconds of processor time from bytes to tree
   * @param check nanoseconds of processor time from bytes to findings
   */
  record Times(Path script, double parse, double check) {
    double beyondParsing() {
      return check - parse;
    }
  }

  /** Measures each, by the time beyond parsing, the slowest last. */
  List<Times> measure(List<Path> scripts) throws IOException {
    List<Script> read = new ArrayList<>();
    for (Path script : scripts) {
      SourceText source = SourceText.of(Files.readAllBytes(script));
      if (ScriptKind.of(source) instanceof ScriptKind.Shell shell) {
        read.add(new Script(script.toString(), source, shell.dialect()));
      }
    }
    long end = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < end) {
      read.forEach(this::times);
    }
    return read.stream()
        .map(this::times)
        .sorted(Comparator.comparingDouble(Times::beyondParsing))
        .toList();
  }

  private Times times(Script script) {
    List<Double> parse = new ArrayList<>();
    List<Double> check = new ArrayList<>();
    Dialect dialect = script.dialect();
    for (int i = 0; i < TIMES; i++) {
      parse.add(nanos(() -> ShellParser.parse(script.source(), dialect)));
      check.add(nanos(() -> analyzer.analyze(script)));
    }
    return new Times(Path.of(script.path()), Median.of(parse), Median.of(check));
  }

  /** Of processor time, which does not pass while other programs have the cores. */
  private double nanos(Supplier<Object> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    last = work.get();
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  /** So that no compiler finds out that nobody wants the results. */
  Object last() {
    return last;
  }
}
