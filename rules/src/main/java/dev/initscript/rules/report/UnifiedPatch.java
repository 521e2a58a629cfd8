package dev.initscript.rules.report;

import dev.initscript.shell.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A patch of several files that {@code patch -p1} and {@code git apply} take. Made of bytes: a line
 * is what stands between two line feeds, in whatever encoding and with whatever carriage returns.
 */
public final class UnifiedPatch {
  private static final int CONTEXT = 3;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /**
   * Adds what changes one file; nothing if nothing changes.
   *
   * @param path the file, relative to where the patch is to be applied, {@code /} separated
   * @param before its bytes now
   * @param after its bytes when the patch is applied
   */
  public void add(String path, SourceText before, SourceText after) {
    var diff = LineDiff.of(before, after, CONTEXT);
    if (diff.isEmpty()) {
      return;
    }
    line("--- " + name("a/" + path));
    line("+++ " + name("b/" + path));
    diff.lines().forEach(this::line);
  }

  public boolean isEmpty() {
    return out.size() == 0;
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }

  private void line(String latin1) {
    out.writeBytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
    out.write('\n');
  }

  /**
   * The name as both tools read it: quoted as in C where it must be, ended by a tab after blanks.
   */
  private static String name(String path) {
    String utf8 = new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (utf8.chars().anyMatch(UnifiedPatch::needsQuotes)) {
      var quoted = new StringBuilder("\"");
      utf8.chars().forEach(c -> quoted.append(quote((char) c)));
      return quoted.append('"').toString();
    }
    return utf8.indexOf(' ') >= 0 ? utf8 + "\t" : utf8;
  }

  private static boolean needsQuotes(int c) {
    return c < ' ' || c == '"' || c == '\\' || c == 0x7f;
  }

  private static String quote(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    return needsQuotes(c) ? "\\%03o".formatted((int) c) : String.valueOf(c);
  }
}
