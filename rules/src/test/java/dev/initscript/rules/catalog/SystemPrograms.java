package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * What of the system a test needs: without it the test is skipped, or fails where the build demands
 * a whole system.
 */
public final class SystemPrograms {
  private SystemPrograms() {}

  static void require(String program) {
    boolean found =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getenv("PATH"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    require(found, program + " is not installed");
  }

  public static void require(boolean present, String otherwise) {
    if (!present && Boolean.getBoolean("initscript.requireSystem")) {
      fail(otherwise);
    }
    Assumptions.assumeTrue(present, otherwise);
  }
}
