package dev.initscript.maven.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Maven as a person does: a fresh JVM, its output into a file. */
final class MavenRun {
  private final Path maven;
  private final Path settings;
  private final Path repository;

  /**
   * @param maven its home
   * @param repository the local repository of the runs
   */
  MavenRun(Path maven, Path settings, Path repository) {
    this.maven = maven;
    this.settings = settings;
    this.repository = repository;
  }

  /** Seconds by the clock; fails if the build does. */
  double seconds(Path project, String jvm, List<String> words) throws IOException {
    long start = System.nanoTime();
    int exit = start(project, jvm, words);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exit != 0) {
      String log = Files.readString(log(project));
      throw new IllegalStateException(
          words + " failed:\n" + log.substring(Math.max(0, log.length() - 4000)));
    }
    return seconds;
  }

  /** Whether the build succeeds. */
  boolean succeeds(Path project, String jvm, List<String> words) throws IOException {
    return start(project, jvm, words) == 0;
  }

  private int start(Path project, String jvm, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(maven.resolve("bin/mvn").toString());
    command.addAll(List.of("-B", "-s", settings.toString(), "-Dmaven.repo.local=" + repository));
    command.addAll(words);
    var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("MAVEN_OPTS", jvm);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectOutput(new File(log(project).toString()));
    try {
      return builder.start().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path log(Path project) {
    return project.resolve("build.log");
  }
}
