package dev.initscript.bench.grammar;

import dev.initscript.bench.FreshJvm;
import dev.initscript.bench.Jmh;
import dev.initscript.bench.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The figures of the page about the grammar's speed. */
record GrammarPage(Page page) {
  void head(int rounds, Corpus corpus, CorpusSearch search) {
    page.head("How fast scripts become trees", "grammar", rounds);
    page.line(
        "The corpus is %d scripts, %d bytes: what says `#!/bin/sh` or `dash` in its first line in"
            + " the places below, up to 200 kB, copies counted once, without %d that one of the"
            + " parsers does not accept. MB are 10^6 bytes.",
        corpus.scripts().size(), corpus.bytes(), search.rejected());
    page.line("");
    page.line("| place | scripts | bytes |");
    page.line("| --- | ---: | ---: |");
    search
        .places()
        .forEach(
            (name, place) -> page.line("| %s | %d | %d |", name, place.files(), place.bytes()));
    page.line("");
    page.line(
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
    page.line("");
  }

  void warm(Series tree, Series twoThreads, List<Series> others) {
    page.line("## Warm");
    page.line("");
    page.line("| what | MB/s | MB per CPU second | bytes allocated per byte |");
    page.line("| --- | ---: | ---: | ---: |");
    warmLine(tree);
    others.forEach(this::warmLine);
    page.line("");
    page.line(
        "Two threads are %.2f times as fast as one by the clock.", twoThreads.ratioByClock(tree));
    page.line("");
  }

  private void warmLine(Series series) {
    page.line(
        "| %s | %.1f | %.1f | %.1f |",
        series.title, series.byClock(), series.byCpuTime(), series.allocatedPerByte());
  }

  void peers(Series tree, List<Series> peers, Corpus corpus) {
    page.line("## Beside other parsers");
    page.line("");
    page.line(
        "In the same rounds, on the same bytes. A program is timed from the start of its process to"
            + " its end: `dash` and `bash` read the one text, `shfmt` all scripts by name,"
            + " ShellCheck a sample of %d bytes. What they make of it differs: `-n` reads and makes"
            + " nothing that lasts; shfmt makes a tree and prints it; ShellCheck looks for"
            + " mistakes.",
        corpus.sampleBytes());
    page.line("");
    page.line("| parser | MB/s | MB per CPU second | the typed tree is faster by | by CPU time |");
    page.line("| --- | ---: | ---: | ---: | ---: |");
    page.line("| %s | %.1f | %.1f | | |", tree.title, tree.byClock(), tree.byCpuTime());
    for (Series peer : peers) {
      if (peer.isEmpty()) {
        page.line("| %s | did not run here | | | |", peer.title);
      } else {
        page.line(
            "| %s | %s | %s | %s | %s |",
            peer.title,
            Page.threeDigits(peer.byClock()),
            Page.threeDigits(peer.byCpuTime()),
            Page.threeDigits(tree.ratioByClock(peer)),
            Page.threeDigits(tree.ratioByCpuTime(peer)));
      }
    }
    page.line("");
  }

  void cold(
      FreshJvm jvm,
      List<Double> started,
      List<Double> fresh,
      List<Double> freshProcess,
      List<Double> idleProcess)
      throws IOException {
    FreshJvm.Classes classes = jvm.classes("parse");
    page.line("## Cold");
    page.line("");
    page.line(
        "The first parse of a JVM, of `%s` (%d bytes).",
        jvm.input().getFileName(), Files.size(jvm.input()));
    page.line("");
    page.line("| what | median ms of %d | fastest |", fresh.size());
    page.line("| --- | ---: | ---: |");
    page.millis("parse in a JVM that has started and done other things (JMH)", started);
    page.millis("parse as the first thing that a fresh JVM does", fresh);
    page.millis("that JVM from start to end", freshProcess);
    page.millis("the same JVM, but for the parse", idleProcess);
    page.line("");
    page.line(
        "Parsing loads %d classes of this library, %d of ANTLR and %d of the JDK.",
        classes.ours(), classes.antlrs(), classes.jdks());
    page.line("");
  }

  void sizes(Map<Integer, Series> sizes) {
    page.line("## By size of the text");
    page.line("");
    page.line(
        "Texts made of the corpus's scripts of 500 to 2,000 bytes, so that all have the same"
            + " contents. A tree is alive as long as its text is read: of a large one the"
            + " collector copies much, which the time of the reading thread leaves out.");
    page.line("");
    page.line(
        "| bytes in a text, about | MB/s | MB per CPU second | - of the reading thread alone | bytes"
            + " allocated per byte |");
    page.line("| ---: | ---: | ---: | ---: | ---: |");
    sizes.forEach(
        (size, series) ->
            page.line(
                "| %,d | %.1f | %.1f | %.1f | %.1f |",
                size,
                series.byClock(),
                series.byCpuTime(),
                series.byThreadTime(),
                series.allocatedPerByte()));
  }
}
