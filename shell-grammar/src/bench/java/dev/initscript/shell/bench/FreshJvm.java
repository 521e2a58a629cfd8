package dev.initscript.shell.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Starts JVMs that run {@link ParseOnce}.
 *
 * @param script what they parse
 * @param directory where their logs go
 */
record FreshJvm(Path script, Path directory) {
  /** Nanoseconds: of the parse, as the JVM printed it, and of the process. */
  record Times(double parse, double process) {}

  /** The classes that parsing loads: ours, ANTLR's, and those of the JDK. */
  record Classes(long ours, long antlrs, long jdks) {}

  Times parsing() throws IOException {
    return run("parse");
  }

  /** The same JVM, but for the parsing. */
  Times idle() throws IOException {
    return run();
  }

  Classes classes() throws IOException {
    List<String> idle = loadedBy();
    List<String> parsing = loadedBy("parse");
    return new Classes(
        difference(parsing, idle, name -> name.startsWith("dev.initscript.")),
        difference(parsing, idle, name -> name.startsWith("org.antlr.")),
        difference(
            parsing,
            idle,
            name -> !name.startsWith("dev.initscript.") && !name.startsWith("org.antlr.")));
  }

  private static long difference(List<String> more, List<String> fewer, Predicate<String> counted) {
    return more.stream().filter(counted).count() - fewer.stream().filter(counted).count();
  }

  private List<String> loadedBy(String... mode) throws IOException {
    Path log = directory.resolve("classes.log");
    run(List.of("-Xlog:class+load:file=" + log + "::filecount=0"), mode);
    try (var lines = Files.lines(log)) {
      return lines
          .map(line -> line.replaceFirst("^(\\[[^]]*])+ *", ""))
          .filter(line -> line.contains(" source: "))
          .toList();
    }
  }

  private Times run(String... mode) throws IOException {
    return run(List.of(), mode);
  }

  private Times run(List<String> options, String... mode) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(ParseOnce.class.getName(), script.toString()));
    line.addAll(List.of(mode));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(printed);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return new Times(Double.parseDouble(printed), System.nanoTime() - start);
  }
}
