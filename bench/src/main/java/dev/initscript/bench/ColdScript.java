package dev.initscript.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The script of about 8 kB that a cold JVM reads. */
public final class ColdScript {
  private static final Path APACHE = Path.of("/etc/init.d/apache2");
  private static final int SIZE = 8_000;

  private ColdScript() {}

  /** Debian's init script of apache2; where that is not installed, the nearest in size. */
  public static Path choose(List<Path> others) {
    if (Files.isReadable(APACHE)) {
      return APACHE;
    }
    return others.stream()
        .min(Comparator.comparingLong(file -> Math.abs(file.toFile().length() - SIZE)))
        .orElseThrow();
  }
}
