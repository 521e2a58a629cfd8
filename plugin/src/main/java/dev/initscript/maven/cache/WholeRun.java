package dev.initscript.maven.cache;

import dev.initscript.rules.report.Summary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run said of all its scripts.
 *
 * @param leftOut which files were left out, as a sentence
 * @param said of the scripts, in that order
 * @param summary the numbers
 */
public record WholeRun(String leftOut, List<Said> said, Summary summary) {
  /** With its level as Maven's log has it. */
  public record Said(Level level, String text) {}

  /** How loud something is said. */
  public enum Level {
    DEBUG,
    INFO,
    WARNING,
    ERROR
  }

  void write(DataOutput out) throws IOException {
    write(leftOut, out);
    out.writeInt(said.size());
    for (Said one : said) {
      out.writeUTF(one.level().name());
      write(one.text(), out);
    }
    out.writeInt(summary.scripts());
    out.writeInt(summary.checked());
    out.writeInt(summary.unparsable());
    out.writeInt(summary.skipped());
    out.writeInt(summary.errors());
    out.writeInt(summary.warnings());
    out.writeInt(summary.notes());
    out.writeInt(summary.suppressed());
    out.writeInt(summary.safeFixes());
    out.writeInt(summary.unsafeFixes());
  }

  private static void write(String text, DataOutput out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (!new String(utf8, StandardCharsets.UTF_8).equals(text)) {
      throw new IOException("no Unicode");
    }
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IOException if it ends too early
   * @throws RuntimeException if it is something else
   */
  static WholeRun read(DataInput in) throws IOException {
    String leftOut = text(in);
    List<Said> said = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      Level level = Level.valueOf(in.readUTF());
      said.add(new Said(level, text(in)));
    }
    return new WholeRun(
        leftOut,
        said,
        new Summary(
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt(),
            in.readInt()));
  }

  private static String text(DataInput in) throws IOException {
    byte[] utf8 = new byte[in.readInt()];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
