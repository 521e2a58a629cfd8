package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The drills of the fixtures, laid out in a directory and with their daemon built. */
final class DrillKit {
  private static final String RESOURCES = "/dev/initscript/fixtures/drill";

  private final Path directory;

  private DrillKit(Path directory) {
    this.directory = directory;
  }

  /** Lays the kit out. Fails with one sentence where this machine cannot run it. */
  static DrillKit in(Path directory) {
    DrillKit kit = new DrillKit(directory);
    try {
      kit.copyResources();
      for (String program : List.of("drilld", "contain")) {
        kit.call(Duration.ofMinutes(1), "gcc", "-O1", "-static", "-o", program, program + ".c");
      }
      kit.run(Duration.ofSeconds(10), "true");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kit;
  }

  /** The names of the files in a directory of the kit, sorted. */
  List<String> list(String name) {
    try (Stream<Path> files = Files.list(directory.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an executable file into the kit, under a name of its own. */
  Path write(byte[] content) {
    try {
      Path file = Files.createTempFile(directory, "drill", ".sh");
      return executable(Files.write(file, content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a script that runs are given by its name. */
  void writeScript(String name, String text) {
    try {
      Path scripts = Files.createDirectories(directory.resolve("scripts"));
      Files.writeString(scripts.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of a file of the kit. */
  String path(String name) {
    return directory.resolve(name).toString();
  }

  /** Runs a command in namespaces of its own; fails unless it ends well and in time. */
  DrillReport run(Duration limit, String... command) {
    List<String> words = new ArrayList<>();
    words.add(path("in-namespaces"));
    words.add(Long.toString(limit.toSeconds()));
    words.addAll(List.of(command));
    DrillReport report = call(limit.plusSeconds(10), words.toArray(String[]::new));
    if (report.says("namespace")) {
      Leftovers.check(report.value("namespace"));
    }
    return report;
  }

  private DrillReport call(Duration limit, String... command) {
    try {
      Path output = Files.createTempFile(directory, "drill", ".out");
      Path errors = Files.createTempFile(directory, "drill", ".err");
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().clear();
      builder
          .environment()
          .putAll(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL", "C.UTF-8"));
      builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
      builder.redirectInput(Path.of("/dev/null").toFile());
      Process process = start(builder);
      boolean ended;
      try {
        ended = process.waitFor(limit.toSeconds(), SECONDS);
      } finally {
        // It takes everything that it started in its namespaces along.
        process.destroyForcibly();
      }
      DrillReport report =
          DrillReport.of(
              Files.readString(output, ISO_8859_1), Files.readString(errors, ISO_8859_1));
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(
            "%s %s; fixtures/setup says what a drill needs.\n%s"
                .formatted(
                    String.join(" ", command),
                    ended ? "ended with status " + process.exitValue() : "took too long",
                    report.text()));
      }
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(
          "%s cannot be run; fixtures/setup installs what a drill needs."
              .formatted(builder.command().get(0)),
          e);
    }
  }

  private void copyResources() throws IOException {
    try {
      URI source = Objects.requireNonNull(DrillKit.class.getResource(RESOURCES)).toURI();
      if (source.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(source, Map.of())) {
          copy(jar.getPath(RESOURCES));
        }
      } else {
        copy(Path.of(source));
      }
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private void copy(Path source) throws IOException {
    try (Stream<Path> tree = Files.walk(source)) {
      for (Path file : (Iterable<Path>) tree::iterator) {
        Path target = directory.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          executable(target);
        }
      }
    }
  }

  private static Path executable(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
