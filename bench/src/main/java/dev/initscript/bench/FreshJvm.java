package dev.initscript.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Starts JVMs that do one thing and print how many nanoseconds it took them; with nothing behind
 * their input on the command line they only read it.
 *
 * @param main the class that they run
 * @param input what they read
 * @param directory where their logs go
 * @param options of the JVM
 */
public record FreshJvm(Class<?> main, Path input, Path directory, List<String> options) {
  /** A JVM with its own settings. */
  public FreshJvm(Class<?> main, Path input, Path directory) {
    this(main, input, directory, List.of());
  }

  /** Nanoseconds: of the work, as the JVM printed it, and of the process. */
  public record Times(double work, double process) {}

  /** The classes that the work loads: ours, ANTLR's, and those of the JDK. */
  public record Classes(long ours, long antlrs, long jdks) {}

  /** The same JVM, but for the work. */
  public Times idle() throws IOException {
    return run();
  }

  /** Compares the JVM that does the work with the idle one. */
  public Classes classes(String work) throws IOException {
    List<String> idle = loadedBy();
    List<String> working = loadedBy(work);
    return new Classes(
        difference(working, idle, name -> name.startsWith("dev.initscript.")),
        difference(working, idle, name -> name.startsWith("org.antlr.")),
        difference(
            working,
            idle,
            name -> !name.startsWith("dev.initscript.") && !name.startsWith("org.antlr.")));
  }

  private static long difference(List<String> more, List<String> fewer, Predicate<String> counted) {
    return more.stream().filter(counted).count() - fewer.stream().filter(counted).count();
  }

  private List<String> loadedBy(String... work) throws IOException {
    Path log = directory.resolve("classes.log");
    run(List.of("-Xlog:class+load:file=" + log + "::filecount=0"), work);
    try (var lines = Files.lines(log)) {
      return lines
          .map(line -> line.replaceFirst("^(\\[[^]]*])+ *", ""))
          .filter(line -> line.contains(" source: "))
          .toList();
    }
  }

  /**
   * Runs a JVM from its start to its end.
   *
   * @param work what the class makes of its arguments behind the input
   */
  public Times run(String... work) throws IOException {
    return run(List.of(), work);
  }

  private Times run(List<String> more, String... work) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(options);
    line.addAll(more);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(main.getName(), input.toString()));
    line.addAll(List.of(work));
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
