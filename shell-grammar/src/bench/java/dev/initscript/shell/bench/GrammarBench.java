package dev.initscript.shell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything on the page about the grammar's speed, writes the page, and prints it. */
final class GrammarBench {
  private static final List<Integer> SIZES =
      List.of(1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000);

  private final int rounds;
  private final Corpus corpus;
  private final CorpusSearch search;
  private final Jmh jmh;
  private final FreshJvm freshJvm;
  private final String loadBefore = Machine.load();

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
    Path coldScript = ColdScript.choose(corpus);
    jmh = new Jmh(directory, coldScript);
    freshJvm = new FreshJvm(coldScript, directory);

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

  /**
   * Runs for some minutes.
   *
   * @param arguments how many rounds, a directory to work in, the page to write, and a directory
   *     with scripts of downloaded packages
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    var bench =
        new GrammarBench(
            Integer.parseInt(arguments[0]), Path.of(arguments[1]), Path.of(arguments[3]));
    for (int round = 1; round <= bench.rounds; round++) {
      System.out.printf(Locale.ROOT, "round %d of %d%n", round, bench.rounds);
      bench.warmRound();
      bench.coldRound();
    }
    bench.measureSizes();
    String page = bench.page();
    Path file = Path.of(arguments[2]).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, page);
    System.out.println(page);
  }

  private void warmRound() throws RunnerException {
    tree.add(jmh.warm(TreeBenchmark.class, "tree", 1));
    for (Map.Entry<Peer, Series> peer : peers.entrySet()) {
      int times = peer.getKey() == Peer.SHELLCHECK ? 1 : 9;
      peer.getValue().add(jmh.processes(peer.getKey(), times));
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
    coldStarted.addAll(jmh.cold(7));
    for (int i = 0; i < 7; i++) {
      FreshJvm.Times parsing = freshJvm.parsing();
      coldFresh.add(parsing.parse());
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

  private String page() throws IOException {
    var page = new GrammarPage();
    page.head(rounds, corpus, search, loadBefore);
    page.warm(tree, twoThreads, List.of(lexing, recognition, oneText, twoThreads));
    List<Series> others = new ArrayList<>(peers.values());
    others.add(treeSitter);
    page.peers(tree, others, corpus);
    page.cold(freshJvm, coldStarted, coldFresh, freshProcess, idleProcess);
    page.sizes(sizes);
    return page.text();
  }
}
