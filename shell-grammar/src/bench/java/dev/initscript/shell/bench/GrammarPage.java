package dev.initscript.shell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that the figures are written to. */
final class GrammarPage {
  private final StringBuilder text = new StringBuilder();

  String text() {
    return text.toString();
  }

  void head(int rounds, Corpus corpus, CorpusSearch search, String loadBefore) {
    line("# How fast scripts become trees");
    line("");
    line(
        "Written by `mvn -Pbench verify -pl shell-grammar -am -Dbench.rounds=%d`, on %s.",
        rounds, today());
    line("Every figure is of that run, on that machine; a later run on another will differ.");
    line("");
    for (String fact : Machine.facts()) {
      line("- %s", fact);
    }
    line("- load average: %s at the start, %s at the end", loadBefore, Machine.load());
    line("- peers: %s", Machine.peerVersions());
    line("");
    line(
        "The corpus is %d scripts, %d bytes: what says `#!/bin/sh` or `dash` in its first line in"
            + " the places below, up to 200 kB, copies counted once, without %d that one of the"
            + " parsers does not accept. MB are 10^6 bytes.",
        corpus.scripts().size(), corpus.bytes(), search.rejected());
    line("");
    line("| place | scripts | bytes |");
    line("| --- | ---: | ---: |");
    search
        .places()
        .forEach((name, place) -> line("| %s | %d | %d |", name, place.files(), place.bytes()));
    line("");
    line(
        "JMH, average time; each figure is the median of %d rounds, each in a JVM of its own with"
            + " %d s to warm up and %d measured iterations of 2 s, of which the median counts. The"
            + " code is compiled in the foreground, so that it is warm when it is measured. One text"
            + " is the whole corpus %d times over, %d bytes. A CPU second is one of processor time,"
            + " of the JVM with its garbage collector or of the peer's process: unlike the clock's"
            + " it does not pass while other programs have the cores.",
        rounds,
        Jmh.WARM_UP_SECONDS,
        Jmh.ITERATIONS,
        corpus.copies(),
        corpus.bytes() * corpus.copies());
    line("");
  }

  void warm(Series tree, Series twoThreads, List<Series> others) {
    line("## Warm");
    line("");
    line("| what | MB/s | MB per CPU second | bytes allocated per byte |");
    line("| --- | ---: | ---: | ---: |");
    warmLine(tree);
    others.forEach(this::warmLine);
    line("");
    line("Two threads are %.2f times as fast as one by the clock.", twoThreads.ratioByClock(tree));
    line("");
  }

  private void warmLine(Series series) {
    line(
        "| %s | %.1f | %.1f | %.1f |",
        series.title, series.byClock(), series.byCpuTime(), series.allocatedPerByte());
  }

  void peers(Series tree, List<Series> peers, Corpus corpus) {
    line("## Beside other parsers");
    line("");
    line(
        "In the same rounds, on the same bytes. A program is timed from the start of its process to"
            + " its end: `dash` and `bash` read the one text, `shfmt` all scripts by name,"
            + " ShellCheck a sample of %d bytes. What they make of it differs: `-n` reads and makes"
            + " nothing that lasts; shfmt makes a tree and prints it; ShellCheck looks for"
            + " mistakes.",
        corpus.sampleBytes());
    line("");
    line("| parser | MB/s | MB per CPU second | the typed tree is faster by | by CPU time |");
    line("| --- | ---: | ---: | ---: | ---: |");
    line("| %s | %.1f | %.1f | | |", tree.title, tree.byClock(), tree.byCpuTime());
    for (Series peer : peers) {
      if (peer.isEmpty()) {
        line("| %s | did not run here | | | |", peer.title);
      } else {
        line(
            "| %s | %s | %s | %s | %s |",
            peer.title,
            threeDigits(peer.byClock()),
            threeDigits(peer.byCpuTime()),
            threeDigits(tree.ratioByClock(peer)),
            threeDigits(tree.ratioByCpuTime(peer)));
      }
    }
    line("");
  }

  void cold(
      FreshJvm jvm,
      List<Double> started,
      List<Double> fresh,
      List<Double> freshProcess,
      List<Double> idleProcess)
      throws IOException {
    FreshJvm.Classes classes = jvm.classes();
    line("## Cold");
    line("");
    line(
        "The first parse of a JVM, of `%s` (%d bytes).",
        jvm.script().getFileName(), Files.size(jvm.script()));
    line("");
    line("| what | median ms of %d | fastest |", fresh.size());
    line("| --- | ---: | ---: |");
    coldLine("parse in a JVM that has started and done other things (JMH)", started);
    coldLine("parse as the first thing that a fresh JVM does", fresh);
    coldLine("that JVM from start to end", freshProcess);
    coldLine("the same JVM, but for the parse", idleProcess);
    line("");
    line(
        "Parsing loads %d classes of this library, %d of ANTLR and %d of the JDK.",
        classes.ours(), classes.antlrs(), classes.jdks());
    line("");
  }

  private void coldLine(String what, List<Double> nanos) {
    double fastest = nanos.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    line("| %s | %.1f | %.1f |", what, Median.of(nanos) / 1e6, fastest / 1e6);
  }

  void sizes(Map<Integer, Series> sizes) {
    line("## By size of the text");
    line("");
    line(
        "Texts made of the corpus's scripts of 500 to 2,000 bytes, so that all have the same"
            + " contents.");
    line("");
    line("| bytes in a text, about | MB/s | MB per CPU second | bytes allocated per byte |");
    line("| ---: | ---: | ---: | ---: |");
    sizes.forEach(
        (size, series) ->
            line(
                "| %,d | %.1f | %.1f | %.1f |",
                size, series.byClock(), series.byCpuTime(), series.allocatedPerByte()));
  }

  private static String threeDigits(double value) {
    return String.format(
        Locale.ROOT,
        value < 1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f",
        value);
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
