package dev.initscript.maven.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Programs of the system that make packages. */
final class Programs {
  private Programs() {}

  /** Skips the test without the program, or fails where the build demands a whole system. */
  static void require(String program) {
    boolean found = isThere(program);
    if (!found && Boolean.getBoolean("initscript.requireSystem")) {
      fail(program + " is not installed; fixtures/setup installs it");
    }
    assumeTrue(found, program + " is not installed");
  }

  static boolean isThere(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Runs a program and gives what it prints. */
  static String run(Path directory, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
