package dev.initscript.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the figures depend on: this machine, its JVM, and the versions of the peers. */
public final class Machine {
  private Machine() {}

  public static List<String> facts() {
    return List.of(
        "processor: %s, %d cores for this JVM"
            .formatted(processor(), Runtime.getRuntime().availableProcessors()),
        "kernel: " + System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "JVM: %s %s, its own settings (at most %d MB of heap; %s)"
            .formatted(
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .map(GarbageCollectorMXBean::getName)
                    .collect(Collectors.joining(", "))));
  }

  /** How many processes wanted to run, on average over the last minute. */
  public static String load() {
    return String.format(
        Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** The versions of the peers that are Debian's packages, as far as that can be asked. */
  public static String peerVersions() {
    return Stream.of("dash", "bash", "shfmt", "shellcheck")
        .map(name -> (name + " " + debianVersion(name)).strip())
        .collect(Collectors.joining(", "));
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse(System.getProperty("os.arch"));
    } catch (IOException unknown) {
      return System.getProperty("os.arch");
    }
  }

  private static String debianVersion(String name) {
    try {
      var process = new ProcessBuilder("dpkg-query", "-W", "-f", "${Version}", name).start();
      return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    } catch (IOException noDebian) {
      return "";
    }
  }
}
