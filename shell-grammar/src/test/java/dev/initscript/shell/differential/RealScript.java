package dev.initscript.shell.differential;

import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script that people wrote and machines run.
 *
 * @param path where it lies
 * @param shell the shell of its shebang
 * @param text what is in it
 */
public record RealScript(Path path, Shell shell, SourceText text) {
  private static final Pattern SHEBANG =
      Pattern.compile("^#![ \t]*\\S*/(?:env[ \t]+)?(sh|dash|ash|bash)(?:[ \t].*)?$");

  /** The script in a file; none if its shebang names no shell that is held against the parser. */
  static Optional<RealScript> read(Path path) {
    try {
      SourceText text = SourceText.of(Files.readAllBytes(path));
      return shell(text.text(text.line(1))).map(shell -> new RealScript(path, shell, text));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + path, e);
    }
  }

  private static Optional<Shell> shell(String firstLine) {
    Matcher matcher = SHEBANG.matcher(firstLine);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(matcher.group(1).equals("bash") ? Shell.BASH : Shell.DASH);
  }
}
