package dev.initscript.maven.cache;

import dev.initscript.maven.write.Replacement;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Results of an earlier run in one file. What cannot be read counts as not there: a damaged file
 * costs time, and never a wrong answer. A run keeps what it has asked for or added, up to a bound,
 * and puts the file in the place of the older one in one step, so that builds at the same time see
 * the one or the other.
 */
final class CacheFile {
  /** No larger than this, whatever the number of results. */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final byte[] FORMAT = "initscript 3\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST = 32;

  /** Of a result, besides its key and itself: the lengths of both, and a sum. */
  private static final int HEAD = Short.BYTES + Integer.BYTES + Long.BYTES;

  private final Path file;
  private final byte[] configuration;
  private final long started;
  private final byte[] old;
  private long startedBefore;
  private @Nullable Place oldRun;
  private int results;
  private @Nullable Map<String, Place> places;
  private byte[] run = {};
  private final Map<String, byte[]> added = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private int size;

  /** Where a result begins and how long it is. */
  private record Place(int start, int length) {}

  private CacheFile(Path file, byte[] configuration, long started, byte[] old) {
    this.file = file;
    this.configuration = configuration;
    this.started = started;
    this.old = old;
  }

  /**
   * Opens a file; it need not be there.
   *
   * @param configuration what the results depend on besides their keys; a file with another one is
   *     taken for empty
   * @param started when this run has started, in milliseconds since 1970
   */
  static CacheFile open(Path file, String configuration, long started) {
    byte[] digest = digest(configuration.getBytes(StandardCharsets.UTF_8));
    byte[] old = {};
    try {
      if (Files.size(file) <= 2 * MOST_BYTES) {
        old = Files.readAllBytes(file);
      }
    } catch (IOException unreadable) {
      // As if there were none.
    }
    var cache = new CacheFile(file, digest, started, old);
    cache.readHead();
    return cache;
  }

  private void readHead() {
    ByteBuffer in = ByteBuffer.wrap(old);
    results = old.length;
    try {
      byte[] format = new byte[FORMAT.length];
      byte[] digest = new byte[DIGEST];
      in.get(format).get(digest);
      if (!Arrays.equals(format, FORMAT) || !Arrays.equals(digest, configuration)) {
        return;
      }
      startedBefore = in.getLong();
      int length = in.getInt();
      oldRun = new Place(in.position(), length);
      in.position(in.position() + Long.BYTES + length);
      results = in.position();
    } catch (BufferUnderflowException | IllegalArgumentException damaged) {
      oldRun = null;
    }
  }

  private Map<String, Place> places() {
    if (places == null) {
      places = index();
    }
    return places;
  }

  private Map<String, Place> index() {
    Map<String, Place> index = new HashMap<>();
    ByteBuffer in = ByteBuffer.wrap(old).position(results);
    try {
      while (in.hasRemaining()) {
        int length = in.getShort() & 0xffff;
        int start = in.position();
        in.position(start + length);
        int value = in.getInt();
        int place = in.position();
        in.position(place + Long.BYTES + value);
        var key = new String(old, start, length, StandardCharsets.UTF_8);
        index.put(key, new Place(place, value));
      }
    } catch (BufferUnderflowException | IllegalArgumentException damaged) {
      // What stands before the damage is still good.
    }
    return index;
  }

  /** When this run has started, in milliseconds since 1970. */
  long started() {
    return started;
  }

  /** Whether the clock has been set back since the file was written. */
  boolean isOfTheFuture() {
    return startedBefore > started;
  }

  /** What an earlier run has kept of itself, or null. */
  synchronized @Nullable ByteBuffer run() {
    Place place = oldRun;
    return place == null || sum("", value(place)) != sumAt(place) ? null : value(place);
  }

  /** Keeps the run itself, if there is room for it. */
  synchronized void putRun(byte[] value) {
    if (size + value.length <= MOST_BYTES) {
      run = value;
      size += value.length;
    }
  }

  /** The result of that key, or null if there is none. */
  synchronized @Nullable ByteBuffer get(String key) {
    Place place = places().get(key);
    if (place == null || sum(key, value(place)) != sumAt(place)) {
      return null;
    }
    if (used.add(key)) {
      size += size(key, place.length());
    }
    return value(place);
  }

  private ByteBuffer value(Place place) {
    return ByteBuffer.wrap(old, place.start() + Long.BYTES, place.length()).slice();
  }

  private long sumAt(Place place) {
    return ByteBuffer.wrap(old).getLong(place.start());
  }

  /** Adds a result, if there is room for it. */
  synchronized void put(String key, byte[] value) {
    byte[] before = added.get(key);
    int more = size(key, value.length) - (before == null ? 0 : size(key, before.length));
    if (size + more <= MOST_BYTES && key.length() < 10_000) {
      added.put(key, value);
      size += more;
    }
  }

  private static int size(String key, int value) {
    return HEAD + 3 * key.length() + value;
  }

  /**
   * Writes the file, unless it would be as it is.
   *
   * @throws IOException if it cannot be written; an older file is then still there
   */
  synchronized void save() throws IOException {
    if (run.length == 0 && added.isEmpty() && used.size() == places().size()) {
      return;
    }
    var whole = new ByteArrayOutputStream(FORMAT.length + DIGEST + size);
    var out = new DataOutputStream(whole);
    out.write(FORMAT);
    out.write(configuration);
    out.writeLong(started);
    out.writeInt(run.length);
    out.writeLong(sum("", ByteBuffer.wrap(run)));
    out.write(run);
    for (String key : used) {
      Place place = added.containsKey(key) ? null : places().get(key);
      if (place != null) {
        int start = place.start() + Long.BYTES;
        write(key, Arrays.copyOfRange(old, start, start + place.length()), out);
      }
    }
    for (Map.Entry<String, byte[]> entry : added.entrySet()) {
      write(entry.getKey(), entry.getValue(), out);
    }
    Replacement.ofOutput(file, whole.toByteArray());
  }

  private static void write(String key, byte[] value, DataOutputStream out) throws IOException {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    out.writeShort(name.length);
    out.write(name);
    out.writeInt(value.length);
    out.writeLong(sum(key, ByteBuffer.wrap(value)));
    out.write(value);
  }

  private static long sum(String key, ByteBuffer value) {
    var sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    sum.update(value);
    return sum.getValue();
  }

  /** A text of 32 characters for these bytes, of which other bytes have another. */
  static String digestOf(byte[]... parts) {
    return new String(digest(parts), StandardCharsets.ISO_8859_1);
  }

  private static byte[] digest(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
