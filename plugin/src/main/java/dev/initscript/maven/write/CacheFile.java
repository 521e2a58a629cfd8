package dev.initscript.maven.write;

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
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Results of an earlier run in one file. What cannot be read counts as not there: a damaged file
 * costs time, and never a wrong answer. A run keeps what it has asked for or added, up to a bound,
 * and puts the file in the place of the older one in one step, so that builds at the same time see
 * the one or the other.
 */
public final class CacheFile {
  /** No larger than this, whatever the number of results. */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final byte[] FORMAT = "initscript 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGEST = 32;

  /** Of a result: its key, its length and its sum. */
  private static final int HEAD = 3 * Long.BYTES + Integer.BYTES;

  private final Path file;
  private final byte[] configuration;
  private final byte[] old;
  private final Map<Key, Integer> places = new HashMap<>();
  private final Map<Key, byte[]> added = new LinkedHashMap<>();
  private final Set<Key> used = new LinkedHashSet<>();
  private int size;

  /** What a result belongs to. */
  public record Key(long high, long low) {
    /** The key of these bytes, of which other bytes have another. */
    public static Key of(byte[]... parts) {
      ByteBuffer digest = ByteBuffer.wrap(digest(parts));
      return new Key(digest.getLong(), digest.getLong());
    }
  }

  private CacheFile(Path file, byte[] configuration, byte[] old) {
    this.file = file;
    this.configuration = configuration;
    this.old = old;
  }

  /**
   * Opens a file; it need not be there.
   *
   * @param configuration what the results depend on besides their keys; a file with another one is
   *     taken for empty
   */
  public static CacheFile open(Path file, String configuration) {
    byte[] digest = digest(configuration.getBytes(StandardCharsets.UTF_8));
    byte[] old = {};
    try {
      if (Files.size(file) <= 2 * MOST_BYTES) {
        old = Files.readAllBytes(file);
      }
    } catch (IOException unreadable) {
      // As if there were none.
    }
    var cache = new CacheFile(file, digest, old);
    cache.index();
    return cache;
  }

  private void index() {
    ByteBuffer in = ByteBuffer.wrap(old);
    try {
      byte[] format = new byte[FORMAT.length];
      byte[] digest = new byte[DIGEST];
      in.get(format).get(digest);
      if (!Arrays.equals(format, FORMAT) || !Arrays.equals(digest, configuration)) {
        return;
      }
      while (in.hasRemaining()) {
        var key = new Key(in.getLong(), in.getLong());
        int place = in.position();
        in.position(place + Integer.BYTES + Long.BYTES + in.getInt());
        places.put(key, place);
      }
    } catch (BufferUnderflowException | IllegalArgumentException damaged) {
      // What stands before the damage is still good.
    }
  }

  /** The result of that key, if there is one. */
  public synchronized Optional<byte[]> get(Key key) {
    Optional<byte[]> value = old(key);
    if (value.isPresent() && used.add(key)) {
      size += value.get().length + HEAD;
    }
    return value;
  }

  private Optional<byte[]> old(Key key) {
    Integer place = places.get(key);
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(old).position(place);
    byte[] value = new byte[in.getInt()];
    long sum = in.getLong();
    in.get(value);
    return sum(value) == sum ? Optional.of(value) : Optional.empty();
  }

  /** Adds a result, if there is room for it. */
  public synchronized void put(Key key, byte[] value) {
    if (size + HEAD + value.length <= MOST_BYTES) {
      added.put(key, value);
      size += HEAD + value.length;
    }
  }

  /**
   * Writes the file, unless it would be as it is.
   *
   * @throws IOException if it cannot be written; an older file is then still there
   */
  public synchronized void save() throws IOException {
    if (added.isEmpty() && used.size() == places.size()) {
      return;
    }
    var whole = new ByteArrayOutputStream(FORMAT.length + DIGEST + size);
    var out = new DataOutputStream(whole);
    out.write(FORMAT);
    out.write(configuration);
    for (Key key : used) {
      Optional<byte[]> value = added.containsKey(key) ? Optional.empty() : old(key);
      if (value.isPresent()) {
        write(key, value.get(), out);
      }
    }
    for (Map.Entry<Key, byte[]> entry : added.entrySet()) {
      write(entry.getKey(), entry.getValue(), out);
    }
    Replacement.ofOutput(file, whole.toByteArray());
  }

  private static void write(Key key, byte[] value, DataOutputStream out) throws IOException {
    out.writeLong(key.high());
    out.writeLong(key.low());
    out.writeInt(value.length);
    out.writeLong(sum(value));
    out.write(value);
  }

  private static long sum(byte[] value) {
    var sum = new CRC32();
    sum.update(value);
    return sum.getValue();
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
