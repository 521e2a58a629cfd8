package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What dpkg knows. */
final class DebianPackages {
  private DebianPackages() {}

  /** A package's name and version, "NAME VERSION", or "NAME, of no Debian package". */
  static String version(String name) {
    try {
      Process process =
          new ProcessBuilder("dpkg-query", "-W", "-f", "${Package} ${Version}", name)
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0 ? said : name + ", of no Debian package";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
