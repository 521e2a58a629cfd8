package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Runtime.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole Maven run on the newest JDK that lies beside the one of this build; it may be this one.
 */
class NewestJdkIT {
  @TempDir private Path directory;

  /**
   * A JDK of this machine.
   *
   * @param home its directory
   * @param version what its file {@code release} says
   */
  private record Jdk(Path home, Version version) {
    static Optional<Jdk> in(Path home) {
      Properties release = new Properties();
      try (var in = Files.newBufferedReader(home.resolve("release"))) {
        release.load(in);
      } catch (IOException e) {
        return Optional.empty();
      }
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Files.isExecutable(home.resolve("bin/javac")) && !version.isEmpty()
          ? Optional.of(new Jdk(home, Version.parse(version)))
          : Optional.empty();
    }
  }

  @Test
  void theGoalsRun() throws Exception {
    Jdk newest = newest();
    Files.writeString(directory.resolve("food"), HarnessProject.DEFECT);

    String checked = run(newest, "check");
    assertThat(checked)
        .contains("Java version: " + newest.version())
        .contains("food:")
        .contains("full-path-pidof")
        .contains("BUILD FAILURE")
        .doesNotContain("\tat ");
    assertThat(run(newest, "fix"))
        .contains("Fixed 1 finding in 1 script")
        .contains("BUILD SUCCESS");
    assertThat(run(newest, "check")).contains("BUILD SUCCESS");
  }

  private static Jdk newest() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> siblings = Files.list(home.resolveSibling(""))) {
      return siblings
          .flatMap(sibling -> Jdk.in(sibling).stream())
          .max(Comparator.comparing(Jdk::version))
          .orElseThrow();
    }
  }

  private String run(Jdk jdk, String goal) throws Exception {
    Path log = directory.resolve("log");
    List<String> command = new ArrayList<>(RealMaven.command(directory, goal));
    command.add("-Dinitscript.files=food");
    ProcessBuilder maven =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    maven.environment().put("JAVA_HOME", jdk.home().toString());
    Process process = maven.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends in time").isTrue();
    return Files.readString(log);
  }
}
