package dev.initscript.maven.select;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Compares what a {@link PictureWriter} has written with what is there now. Each method goes on to
 * what comes next, and throws {@link BufferUnderflowException} at the end.
 */
final class PictureReader {
  private final ByteBuffer in;

  /**
   * @param in in memory of this JVM
   */
  PictureReader(ByteBuffer in) {
    this.in = in;
  }

  int number() {
    return in.getInt();
  }

  String text() {
    int length = in.getInt();
    int start = skip(length);
    return new String(in.array(), start, length, StandardCharsets.UTF_8);
  }

  boolean isText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = in.getInt();
    int start = skip(length);
    return Arrays.equals(in.array(), start, start + length, utf8, 0, utf8.length);
  }

  private int skip(int length) {
    int start = in.arrayOffset() + in.position();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + length);
    return start;
  }

  boolean isAbsent() {
    return in.get() == PictureWriter.ABSENT;
  }

  boolean isKind(FileEntry entry, boolean link) {
    return in.get() == entry.kind().letter() && in.get() == (link ? 1 : 0);
  }

  /** Whether the stamp is the same, or does not matter. */
  boolean isStamp(FileEntry entry) {
    if (in.get() == 0) {
      return true;
    }
    FileStamp stamp = entry.stamp();
    return stamp != null
        && in.getLong() == stamp.size()
        && in.getLong() == stamp.modified()
        && in.getLong() == stamp.changed()
        && in.getLong() == stamp.inode();
  }

  /** Whether nothing comes next. */
  boolean isAtEnd() {
    return !in.hasRemaining();
  }
}
