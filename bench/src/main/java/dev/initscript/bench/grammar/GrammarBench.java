package dev.initscript.bench.grammar;

import dev.initscript.bench.ColdScript;
import dev.initscript.bench.FreshJvm;
import dev.initscript.bench.Jmh;
import dev.initscript.bench.Page;
import dev.initscript.bench.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything on the page about the grammar's speed, writes the page, and prints it. */
public final class GrammarBench {
  private static final List<Integer> SIZES =
      List.of(1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000);

  private final int rounds;
  private final Corpus corpus;
  private final CorpusSearch search;
  private final Jmh jmh;
  private final FreshJvm freshJvm;
  private final Page page = new Page();

  private final Series tree;
  private final Series oneText;
  private final Series twoThreads;
  private final Series lexing;
  private final Series recognition;
  private final Series treeSitter;
  private final Map<Peer, Series> peers = new EnumMap<>(Peer.class);
  private final Map<Integer, Series> sizes = new TreeMap<>();
  private final List<Double> coldStarted = new ArrayList<>();
  private final List<Double> coldFresh = new ArrayList<>();
  private final List<Double> freshProcess = new ArrayList<>();
  private final List<Double> idleProcess = new ArrayList<>();

  private GrammarBench(int rounds, Path directory, Path packages) throws IOException {
    this.rounds = rounds;
    List<Peer> atHand = Peer.atHand();
    search = new CorpusSearch(directory, atHand);
    search.run(packages);
    corpus = Corpus.read(directory);
    corpus.writeText();
    Path coldScript = ColdScript.choose(corpus.files());
    jmh =
        new Jmh(
            Map.of(
                Corpus.PROPERTY, directory.toString(),
                ColdBenchmark.PROPERTY, coldScript.toString()));
    freshJvm = new FreshJvm(ParseOnce.class, coldScript, directory);

    long bytes = corpus.bytes();
    tree = new Series("**typed tree**, script by script", bytes);
    oneText = new Series("typed tree, one text", bytes * corpus.copies());
    twoThreads = new Series("typed tree, two threads", bytes, 2);
    lexing = new Series("- of that: tokens", bytes);
    recognition = new Series("- of that: the generated parser, nobody listening", bytes);
    treeSitter = new Series("tree-sitter-bash 0.23.3 through JNI", bytes);
    for (Peer peer : atHand) {
      long peerBytes = peer.input(corpus).stream().mapToLong(file -> file.toFile().length()).sum();
      peers.put(peer, new Series(peer.title, peerBytes));
    }
    for (int size : SIZES) {
      long sizeBytes = corpus.textsOfSize(size).stream().mapToLong(text -> text.length).sum();
      sizes.put(size, new Series("", sizeBytes));
    }
  }

  /** Runs for some minutes. */
  public static void run(Settings settings) throws IOException, RunnerException {
    var bench = new GrammarBench(settings.rounds(), settings.directory(), settings.packages());
    for (int round = 1; round <= bench.rounds; round++) {
      System.out.printf(Locale.ROOT, "round %d of %d%n", round, bench.rounds);
      bench.warmRound();
      bench.coldRound();
    }
    bench.measureSizes();
    bench.fill();
    bench.page.write(settings.pages().resolve("grammar.md"));
  }

  private void warmRound() throws RunnerException {
    tree.add(jmh.warm(TreeBenchmark.class, "tree", 1));
    for (Map.Entry<Peer, Series> peer : peers.entrySet()) {
      int times = peer.getKey() == Peer.SHELLCHECK ? 1 : 9;
      peer.getValue()
          .add(jmh.processes(PeerBenchmark.class, "read", "peer", peer.getKey().name(), times));
    }
    twoThreads.add(jmh.warm(TreeBenchmark.class, "tree", 2));
    oneText.add(jmh.warm(TreeBenchmark.class, "oneText", 1));
    lexing.add(jmh.warm(TreeBenchmark.class, "lexing", 1));
    recognition.add(jmh.warm(TreeBenchmark.class, "recognition", 1));
    try {
      treeSitter.add(jmh.warm(TreeSitterBenchmark.class, "tree", 1));
    } catch (RunnerException doesNotLoad) {
      System.out.println("tree-sitter-bash does not run here: " + doesNotLoad.getMessage());
    }
  }

  private void coldRound() throws IOException, RunnerException {
    coldStarted.addAll(jmh.cold(ColdBenchmark.class, "tree", 7));
    for (int i = 0; i < 7; i++) {
      FreshJvm.Times parsing = freshJvm.run("parse");
      coldFresh.add(parsing.work());
      freshProcess.add(parsing.process());
      idleProcess.add(freshJvm.idle().process());
    }
  }

  private void measureSizes() throws RunnerException {
    for (Map.Entry<Integer, Series> size : sizes.entrySet()) {
      size.getValue()
          .add(jmh.warm(SizeBenchmark.class, "tree", "size", String.valueOf(size.getKey())));
    }
  }

  private void fill() throws IOException {
    var figures = new GrammarPage(page);
    figures.head(rounds, corpus, search);
    figures.warm(tree, twoThreads, List.of(lexing, recognition, oneText, twoThreads));
    List<Series> others = new ArrayList<>(peers.values());
    others.add(treeSitter);
    figures.peers(tree, others, corpus);
    figures.cold(freshJvm, coldStarted, coldFresh, freshProcess, idleProcess);
    figures.sizes(sizes);
  }
}
