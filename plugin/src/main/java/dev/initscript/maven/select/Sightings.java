package dev.initscript.maven.select;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run has seen around its scripts: each name that the system was asked for, and the answer.
 * Safe for use by several threads.
 */
public final class Sightings {
  private final Map<Path, Sighting> seen = new ConcurrentHashMap<>();
  private volatile boolean unclear;

  /** Asks the system what is under a name, and notes the answer. */
  Sighting look(Path path) throws IOException {
    try {
      Sighting now = Sighting.of(path);
      Sighting before = seen.putIfAbsent(path, now);
      if (before != null && !before.equals(now)) {
        unclear = true;
      }
      return now;
    } catch (IOException e) {
      unclear = true;
      throw e;
    }
  }

  /** Notes that something could not be read. */
  void unreadable() {
    unclear = true;
  }

  /**
   * All of it as bytes, for {@link #stillHold}.
   *
   * @param started when the run has started, before any of it was seen, in milliseconds since 1970
   * @return null if a later change could go unseen, or something changed or could not be read
   */
  public @Nullable ByteBuffer toBytes(long started) {
    var picture = new PictureWriter(started);
    try {
      picture.number(seen.size());
      for (Map.Entry<Path, Sighting> one : seen.entrySet()) {
        picture.text(one.getKey().toString());
        FileEntry entry = one.getValue().entry();
        if (entry == null) {
          picture.absent();
        } else {
          picture.kind(entry, false);
          picture.text(one.getValue().target());
          picture.stamp(entry);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return unclear ? null : picture.toBytes();
  }

  /** Whether the system would answer now as it did then. */
  public static boolean stillHold(ByteBuffer bytes) {
    var picture = new PictureReader(bytes);
    try {
      for (int left = picture.number(); left > 0; left--) {
        Sighting now = Sighting.of(Path.of(picture.text()));
        FileEntry entry = now.entry();
        boolean same =
            entry == null
                ? picture.isAbsent()
                : picture.isKind(entry, false)
                    && picture.isText(now.target())
                    && picture.isStamp(entry);
        if (!same) {
          return false;
        }
      }
      return picture.isAtEnd();
    } catch (IOException | BufferUnderflowException | IllegalArgumentException other) {
      return false;
    }
  }
}
