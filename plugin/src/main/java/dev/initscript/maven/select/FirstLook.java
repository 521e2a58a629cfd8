package dev.initscript.maven.select;

import dev.initscript.rules.engine.ScriptSet;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptKind.NotShell;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells from the first bytes of a file in a place of init scripts whether it is a shell script. */
public final class FirstLook {
  private static final int BYTES = 512;

  /** No init script comes near it; what does is a mistake that would only cost memory. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  private FirstLook() {}

  /**
   * Reads a file that was found: its start, and if it is a script, all that a check would read.
   *
   * <p>Without an interpreter line a file is a script if it is executable or is named as one: prose
   * such as {@code /etc/init.d/README} has neither.
   */
  static Glance at(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(BYTES);
      boolean saysInterpreter = start.length > 1 && start[0] == '#' && start[1] == '!';
      String reason =
          whyNotAScript(
              SourceText.of(start),
              String.valueOf(file.getFileName()),
              !saysInterpreter && Files.isExecutable(file));
      return reason == null ? script(start, in) : new Glance(reason, List.of());
    }
  }

  /** Reads a file that is to be checked whatever is in it. */
  static Glance atNamed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return script(new byte[0], in);
    }
  }

  private static Glance script(byte[] start, InputStream in) throws IOException {
    byte[] rest = in.readNBytes(MOST_BYTES);
    byte[] whole = Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, whole, start.length, rest.length);
    return new Glance(null, ScriptSet.operands(SourceText.of(whole)));
  }

  /** Why a file is left out, as a noun, or null if it is a script; by its first bytes. */
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
}
