package dev.initscript.rules.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a measured time belongs to. */
final class DrillMachine {
  private DrillMachine() {}

  /** Processor, kernel, and the programs that run scripts or are called by them. */
  static List<String> facts() {
    return List.of(
        "processor: %s, %d cores"
            .formatted(processor(), Runtime.getRuntime().availableProcessors()),
        "kernel: Linux " + System.getProperty("os.version"),
        "programs: "
            + String.join(
                ", ",
                Stream.of("dash", "bash", "busybox", "dpkg", "psmisc", "sysvinit-utils")
                    .map(DebianPackages::version)
                    .toList()));
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
