package dev.initscript.bench.gate;

import dev.initscript.bench.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts Maven as a person does: a fresh JVM, its output into a file. It keeps what it takes from
 * the user's repository, and the plugin that was just built, in a repository of its own.
 */
final class MavenRun {
  private static final String SETTINGS =
      """
      <settings>
        <profiles>
          <profile>
            <id>bench</id>
            <activation>
              <activeByDefault>true</activeByDefault>
            </activation>
            <pluginRepositories>
              <pluginRepository>
                <id>local.central</id>
                <url>%s</url>
                <snapshots>
                  <enabled>true</enabled>
                </snapshots>
              </pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
      </settings>
      """;

  private final Path settings;

  /**
   * @param directory where its settings are written
   */
  MavenRun(Path directory) throws IOException {
    settings =
        Files.writeString(
            directory.resolve("settings.xml"),
            SETTINGS.formatted(property("initscript.localRepositoryUrl")));
  }

  /** Seconds from start to end: by the clock, and of processors. */
  record Times(double clock, double processors) {
    Times minus(Times other) {
      return new Times(clock - other.clock, processors - other.processors);
    }
  }

  /** What this build calls something; the POM says it. */
  static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException("the benchmark gate needs -D" + name);
    }
    return value;
  }

  /** Fails if the build does. */
  Times time(Path project, List<String> words) throws IOException {
    long processors = CpuTime.ofChildren();
    long start = System.nanoTime();
    boolean success = succeeds(project, "", words);
    long end = System.nanoTime();
    if (!success) {
      throw new IllegalStateException(words + " failed; see " + log(project));
    }
    return new Times((end - start) / 1e9, (CpuTime.ofChildren() - processors) / 1e9);
  }

  /**
   * Whether the build succeeds.
   *
   * @param jvm options of the JVM
   */
  boolean succeeds(Path project, String jvm, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("maven.home"), "bin/mvn").toString());
    command.addAll(List.of("-B", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + property("initscript.repository"));
    command.addAll(words);
    var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("MAVEN_OPTS", jvm);
    builder.environment().put("JAVA_HOME", property("java.home"));
    builder.redirectOutput(log(project).toFile());
    try {
      return builder.start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Path log(Path project) {
    return project.resolve("build.log");
  }
}
