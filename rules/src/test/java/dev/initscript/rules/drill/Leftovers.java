package dev.initscript.rules.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Looks at this machine for what a drill should have taken with it. */
final class Leftovers {
  private Leftovers() {}

  /**
   * How long a process may take to be gone. It is also longer than a drill that runs beside this
   * one lives: the kernel gives the number of a namespace that is gone to the next one.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Fails if a process of the drill or one of its mounts is still there.
   *
   * @param namespace the drill's pid namespace, as the kernel names it
   */
  static void check(String namespace) {
    List<Path> left = processesIn(namespace);
    Instant end = Instant.now().plus(PATIENCE);
    while (!left.isEmpty() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      left = left.stream().filter(process -> isIn(process, namespace)).toList();
    }
    if (!left.isEmpty()) {
      throw new AssertionError("a drill has left processes behind: " + left);
    }
    String mounts = read(Path.of("/proc/self/mountinfo"));
    if (mounts.contains("upperdir=/run/overlay/")) {
      throw new AssertionError("a drill has left mounts behind: " + mounts);
    }
  }

  private static List<Path> processesIn(String namespace) {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(process -> isIn(process, namespace)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
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
