package dev.initscript.shell.differential;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs and a machine may lack: then the test is skipped with the reason, or fails with
 * it where {@code -Dinitscript.requireSystem=true} asks for everything.
 */
final class RequiredPrograms {
  private RequiredPrograms() {}

  static void require(Shell shell) {
    String program = shell.command().get(0);
    require(find(program).isPresent(), program + " is not installed");
  }

  static void require(boolean present, String reason) {
    if (!present && Boolean.getBoolean("initscript.requireSystem")) {
      Assertions.fail(reason);
    }
    Assumptions.assumeTrue(present, reason);
  }

  private static Optional<Path> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String directory : path.split(File.pathSeparator, -1)) {
      Path candidate = Path.of(directory, program);
      if (Files.isExecutable(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
