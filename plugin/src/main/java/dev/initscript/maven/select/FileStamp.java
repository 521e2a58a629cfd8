package dev.initscript.maven.select;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a regular file without opening it (stat(2)). Nobody can change a
 * file and keep the time of its change of status, as the time of modification can be kept: two
 * stamps that are equal and {@linkplain #isSettled settled} are of the same bytes.
 *
 * @param size in bytes
 * @param modified when its bytes were changed, in nanoseconds since 1970
 * @param changed when its bytes, name, owner or mode were changed, in nanoseconds since 1970
 * @param inode its number in the file system
 */
public record FileStamp(long size, long modified, long changed, long inode) {
  /** The coarsest times that file systems keep are even seconds. */
  private static final long GRAIN_MILLIS = 2_000;

  /** The stamp of a file; null where the system does not tell it, as on Windows. */
  static @Nullable FileStamp of(Path file) {
    try {
      FileEntry entry = FileEntry.of(file);
      return entry.kind() == FileEntry.Kind.FILE ? entry.stamp() : null;
    } catch (IOException unreadable) {
      return null;
    }
  }

  /**
   * Whether a change from now on certainly gives another stamp. A file that was changed a moment
   * ago can be changed again within the grain of the file system's clock.
   *
   * @param now in milliseconds since 1970, not after the stamp was taken
   */
  public boolean isSettled(long now) {
    return TimeUnit.NANOSECONDS.toMillis(Math.max(modified, changed)) < now - GRAIN_MILLIS;
  }

  /** Writes it for {@link #read}. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(size);
    out.writeLong(modified);
    out.writeLong(changed);
    out.writeLong(inode);
  }

  /** Reads what {@link #write} has written. */
  public static FileStamp read(DataInput in) throws IOException {
    return new FileStamp(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
