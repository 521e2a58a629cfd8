package dev.initscript.bench.rules;

import dev.initscript.bench.ReadableFiles;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The whole life of a JVM that checks a script, or all scripts in a directory, and prints how many
 * nanoseconds that took; without a second argument it only finds the files, for comparison.
 */
final class CheckFiles {
  private CheckFiles() {}

  /**
   * Prints one number.
   *
   * @param arguments a script or a directory, and how many threads are to check, or nothing
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path input = Path.of(arguments[0]);
    List<Path> files = Files.isDirectory(input) ? ReadableFiles.under(input) : List.of(input);
    long start = System.nanoTime();
    if (arguments.length > 1) {
      check(files, Integer.parseInt(arguments[1]));
    }
    System.out.println(System.nanoTime() - start);
  }

  private static void check(List<Path> files, int threads) throws InterruptedException {
    var analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    var next = new AtomicInteger();
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(() -> checkNext(files, next, analyzer));
      others[i].start();
    }
    checkNext(files, next, analyzer);
    for (Thread other : others) {
      other.join();
    }
  }

  private static void checkNext(List<Path> files, AtomicInteger next, Analyzer analyzer) {
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      try {
        Path file = files.get(i);
        analyzer.analyze(file.toString(), SourceText.of(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
