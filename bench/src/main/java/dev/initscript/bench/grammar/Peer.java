package dev.initscript.bench.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another program that parses shell scripts. */
enum Peer {
  DASH("`dash -n`, one text", "dash -n"),
  BASH("`bash --posix -n`, one text", "bash --posix -n"),
  SHFMT("`shfmt -l`, which prints, too", "shfmt -ln posix -l"),
  SHELLCHECK("`shellcheck`, which checks, too", "shellcheck -s sh");

  /** How the page names it. */
  final String title;

  private final String command;

  Peer(String title, String command) {
    this.title = title;
    this.command = command;
  }

  static List<Peer> atHand() {
    return Arrays.stream(values()).filter(Peer::isAtHand).toList();
  }

  private boolean isAtHand() {
    try {
      run(List.of(command.substring(0, command.indexOf(' ')), "--help"));
      return true;
    } catch (UncheckedIOException missing) {
      return false;
    }
  }

  /** Whether it reads the script without an error. Those that check are not asked. */
  boolean accepts(Path script) {
    return this == SHELLCHECK || run(withFiles(List.of(script))) == 0;
  }

  /** What it reads of a corpus: the one text, its files, or some of them. */
  List<Path> input(Corpus corpus) {
    return switch (this) {
      case DASH, BASH -> List.of(corpus.text());
      case SHFMT -> corpus.files();
      case SHELLCHECK -> corpus.sample();
    };
  }

  int read(List<Path> files) {
    return run(withFiles(files));
  }

  private List<String> withFiles(List<Path> files) {
    List<String> line = new ArrayList<>(List.of(command.split(" ", -1)));
    files.forEach(file -> line.add(file.toString()));
    return line;
  }

  private static int run(List<String> line) {
    try {
      return new ProcessBuilder(line)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
