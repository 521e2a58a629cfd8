package dev.initscript.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How integration tests run the Maven of this build: offline, on what the build has installed. */
final class RealMaven {
  private RealMaven() {}

  /**
   * The words of a command.
   *
   * @param directory where its settings are written
   * @param goal a goal of the plugin, without prefix
   */
  static List<String> command(Path directory, String goal) throws IOException {
    Path settings = directory.resolve("settings.xml");
    Files.writeString(
        settings,
        Files.readString(Path.of("src/it/settings.xml"))
            .replace("@localRepositoryUrl@", System.getProperty("initscript.localRepositoryUrl")));
    return List.of(
        Path.of(System.getProperty("maven.home"), "bin/mvn").toString(),
        "-B",
        "-V",
        "-o",
        "-s",
        settings.toString(),
        "-Dmaven.repo.local=" + Path.of("target/local-repo").toAbsolutePath(),
        System.getProperty("initscript.plugin") + ":" + goal);
  }
}
