package dev.initscript.shell.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The script of about 8 kB that a cold JVM parses. */
final class ColdScript {
  private static final Path APACHE = Path.of("/etc/init.d/apache2");
  private static final int SIZE = 8_000;

  private ColdScript() {}

  /** Debian's init script of apache2; where that is not installed, the nearest in size. */
  static Path choose(Corpus corpus) {
    if (Files.isReadable(APACHE)) {
      return APACHE;
    }
    return corpus.files().stream()
        .min(Comparator.comparingLong(file -> Math.abs(file.toFile().length() - SIZE)))
        .orElseThrow();
  }
}
