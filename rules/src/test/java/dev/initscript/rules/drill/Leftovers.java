package dev.initscript.rules.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at this machine for what a drill should have taken with it. */
final class Leftovers {
  private Leftovers() {}

  /**
   * Fails if a process of the drill or one of its mounts is still there.
   *
   * @param namespace the drill's pid namespace, as the kernel names it
   */
  static void check(String namespace) {
    List<Path> processes;
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      processes = all.filter(process -> isIn(process, namespace)).toList();
      String mounts = Files.readString(Path.of("/proc/self/mountinfo"));
      if (!processes.isEmpty() || mounts.contains("upperdir=/run/overlay/")) {
        throw new AssertionError("a drill has left behind: " + processes + "\n" + mounts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isIn(Path process, String namespace) {
    try {
      return Files.readSymbolicLink(process.resolve("ns/pid")).toString().equals(namespace);
    } catch (IOException goneOrUnreadable) {
      return false;
    }
  }
}
