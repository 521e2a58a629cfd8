package dev.initscript.bench.grammar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scripts that every parser is given, and the same as one text, in a directory: each measuring
 * JVM reads them from there.
 *
 * @param directory where they lie
 * @param scripts the scripts' bytes, each with a line feed at its end
 */
record Corpus(Path directory, List<byte[]> scripts) {
  /** Names the directory to measuring JVMs. */
  static final String PROPERTY = "bench.corpus";

  /** About how long the one text is: long enough that starting a process does not count. */
  private static final int TEXT_SIZE = 8_000_000;

  /** About how many bytes are enough for a parser that is a thousand times slower. */
  private static final int SAMPLE_SIZE = 60_000;

  /** The corpus of this measuring JVM. */
  static Corpus ofThisJvm() {
    return read(Path.of(System.getProperty(PROPERTY)));
  }

  static Corpus read(Path directory) {
    List<byte[]> scripts = new ArrayList<>();
    try {
      for (Path file : files(directory)) {
        scripts.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Corpus(directory, scripts);
  }

  static Path scriptsIn(Path directory) throws IOException {
    return Files.createDirectories(directory.resolve("scripts"));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(scriptsIn(directory))) {
      return files.sorted().toList();
    }
  }

  List<Path> files() {
    try {
      return files(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first scripts of a row that takes every so many, about {@link #SAMPLE_SIZE} bytes. */
  List<Path> sample() {
    List<Path> files = files();
    int step = Math.max(1, (int) (bytes() / SAMPLE_SIZE));
    List<Path> sample = new ArrayList<>();
    for (int i = 0; i < files.size(); i += step) {
      sample.add(files.get(i));
    }
    return sample;
  }

  long sampleBytes() {
    return sample().stream().mapToLong(file -> file.toFile().length()).sum();
  }

  long bytes() {
    return scripts.stream().mapToLong(script -> script.length).sum();
  }

  /** How often the one text holds the scripts. */
  long copies() {
    return Math.max(1, TEXT_SIZE / bytes());
  }

  /** The file that holds all scripts as one text, several times. */
  Path text() {
    return directory.resolve("all.sh");
  }

  void writeText() throws IOException {
    try (var out = Files.newOutputStream(text())) {
      for (int copy = 0; copy < copies(); copy++) {
        for (byte[] script : scripts) {
          out.write(script);
        }
      }
    }
  }

  /**
   * Texts of about one size, made of the corpus's small scripts in their order, so that texts of
   * every size have the same contents.
   */
  List<byte[]> textsOfSize(int size) {
    List<byte[]> small =
        scripts.stream().filter(script -> script.length >= 500 && script.length <= 2_000).toList();
    List<byte[]> texts = new ArrayList<>();
    if (size <= 1_000) {
      return small;
    }
    var text = new ByteArrayOutputStream();
    long total = 0;
    do {
      for (byte[] script : small) {
        text.writeBytes(script);
        if (text.size() >= size) {
          texts.add(text.toByteArray());
          total += text.size();
          text.reset();
        }
      }
    } while (total < 200_000);
    return texts;
  }
}
