package dev.initscript.maven.select;

import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptKind.NotShell;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Tells from the first bytes of a file in a place of init scripts whether it is a shell script. */
public final class FirstLook {
  private static final int BYTES = 512;

  private FirstLook() {}

  /**
   * Why the file is left out, as a noun, or null if it is a script.
   *
   * <p>Without an interpreter line a file is a script if it is executable or is named as one: prose
   * such as {@code /etc/init.d/README} has neither.
   */
  static @Nullable String whyNotAScript(Path file) throws IOException {
    return whyNotAScript(start(file), file.getFileName().toString(), Files.isExecutable(file));
  }

  /** As {@link #whyNotAScript(Path)}, of the start of a file that lies in a package. */
  public static @Nullable String whyNotAScript(SourceText start, String name, boolean executable) {
    if (ScriptKind.of(start) instanceof NotShell other) {
      return other.reason();
    }
    boolean saysInterpreter = start.length() > 1 && start.text(0, 2).equals("#!");
    if (saysInterpreter || isNamedAsScript(name) || executable) {
      return null;
    }
    return "without an interpreter line";
  }

  private static boolean isNamedAsScript(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.equals("functions") || name.endsWith(".sh") || name.endsWith(".init");
  }

  private static SourceText start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return SourceText.of(in.readNBytes(BYTES));
    }
  }
}
