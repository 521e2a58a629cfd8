package dev.initscript.bench.grammar;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole life of a JVM that parses one script and prints how many nanoseconds that took; without
 * {@code parse} as its second argument it only reads the file, for comparison.
 */
final class ParseOnce {
  private ParseOnce() {}

  /**
   * Prints one number.
   *
   * @param arguments the script, and {@code parse} or nothing
   */
  public static void main(String[] arguments) throws IOException {
    byte[] script = Files.readAllBytes(Path.of(arguments[0]));
    long start = System.nanoTime();
    if (arguments.length > 1
        && !ShellParser.parse(SourceText.of(script), Dialect.POSIX).errors().isEmpty()) {
      throw new IllegalStateException("the script has syntax errors");
    }
    System.out.println(System.nanoTime() - start);
  }
}
