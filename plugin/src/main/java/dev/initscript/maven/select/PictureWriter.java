package dev.initscript.maven.select;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes what is seen of files for a {@link PictureReader}. */
final class PictureWriter {
  /** In place of a kind. */
  static final char ABSENT = '-';

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final long started;
  private boolean settled = true;

  /**
   * @param started when the run has started, before any of it was seen, in milliseconds since 1970
   */
  PictureWriter(long started) {
    this.started = started;
  }

  void number(int number) throws IOException {
    out.writeInt(number);
  }

  void text(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /** That there is nothing. */
  void absent() throws IOException {
    out.writeByte(ABSENT);
  }

  /**
   * What is there.
   *
   * @param link whether a link led there
   */
  void kind(FileEntry entry, boolean link) throws IOException {
    out.writeByte(entry.kind().letter());
    out.writeBoolean(link);
  }

  /** The stamp of a regular file; all else has none. */
  void stamp(FileEntry entry) throws IOException {
    FileStamp stamp = entry.stamp();
    if (stamp == null) {
      settled &= entry.kind() != FileEntry.Kind.FILE;
      anyStamp();
    } else {
      settled &= stamp.isSettled(started);
      out.writeBoolean(true);
      out.writeLong(stamp.size());
      out.writeLong(stamp.modified());
      out.writeLong(stamp.changed());
      out.writeLong(stamp.inode());
    }
  }

  /** That the stamp does not matter. */
  void anyStamp() throws IOException {
    out.writeBoolean(false);
  }

  /** All of it; null if one of the files could change and keep its stamp. */
  @Nullable ByteBuffer toBytes() {
    return settled ? ByteBuffer.wrap(bytes.toByteArray()) : null;
  }
}
