package dev.initscript.maven.archive;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A header of an rpm package: values by tag (RPM's manual, "Package format"). */
final class RpmHeader {
  private static final int MAGIC = 0x8eade801;

  /** What rpm itself takes at most, and of the values a quarter of it. */
  private static final int MOST_ENTRIES = 0xffff;

  private static final int MOST_BYTES = 64 << 20;
  private static final int BYTES_OF_ENTRY = 16;
  private static final int INT32 = 4;
  private static final int STRING = 6;
  private static final int STRING_ARRAY = 8;
  private static final int I18N_STRING = 9;

  private record Entry(int type, int offset, int count) {}

  private final Map<Integer, Entry> entries = new HashMap<>();
  private final ByteBuffer store;
  private final int bytes;

  private RpmHeader(ByteBuffer index, byte[] store) {
    while (index.remaining() >= BYTES_OF_ENTRY) {
      entries.put(index.getInt(), new Entry(index.getInt(), index.getInt(), index.getInt()));
    }
    this.bytes = index.capacity() + store.length;
    this.store = ByteBuffer.wrap(store);
  }

  /** Reads a header, from its magic number to its last value. */
  static RpmHeader read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("a header has no magic number");
    }
    in.readInt();
    int entries = in.readInt();
    int size = in.readInt();
    if (entries < 0 || entries > MOST_ENTRIES || size < 0 || size > MOST_BYTES) {
      throw new IOException("a header is too large");
    }
    byte[] index = in.readNBytes(entries * BYTES_OF_ENTRY);
    byte[] store = in.readNBytes(size);
    if (index.length < entries * BYTES_OF_ENTRY || store.length < size) {
      throw new EOFException("it ends in a header");
    }
    return new RpmHeader(ByteBuffer.wrap(index), store);
  }

  /** How many bytes index and values take. */
  int bytes() {
    return bytes;
  }

  /** The strings of a tag; none if it is not there. */
  List<String> strings(int tag) throws IOException {
    List<String> strings = new ArrayList<>();
    Entry entry = entries.get(tag);
    if (entry == null) {
      return strings;
    }
    if (entry.type != STRING && entry.type != STRING_ARRAY && entry.type != I18N_STRING) {
      throw wrong(tag);
    }
    int at = entry.offset;
    for (int i = 0; i < (entry.type == STRING ? 1 : entry.count); i++) {
      int end = at;
      while (end >= 0 && end < store.capacity() && store.get(end) != 0) {
        end++;
      }
      if (end < 0 || end >= store.capacity()) {
        throw wrong(tag);
      }
      strings.add(new String(store.array(), at, end - at, StandardCharsets.ISO_8859_1));
      at = end + 1;
    }
    return strings;
  }

  /** The first string of a tag; null if it is not there. */
  @Nullable String string(int tag) throws IOException {
    List<String> strings = strings(tag);
    return strings.isEmpty() ? null : strings.get(0);
  }

  /** The numbers of a tag; none if it is not there. */
  List<Integer> ints(int tag) throws IOException {
    List<Integer> ints = new ArrayList<>();
    Entry entry = entries.get(tag);
    if (entry == null) {
      return ints;
    }
    long end = entry.offset + 4L * entry.count;
    if (entry.type != INT32 || entry.offset < 0 || entry.count < 0 || end > store.capacity()) {
      throw wrong(tag);
    }
    for (int i = 0; i < entry.count; i++) {
      ints.add(store.getInt(entry.offset + 4 * i));
    }
    return ints;
  }

  private static IOException wrong(int tag) {
    return new IOException("the value of tag " + tag + " cannot be read");
  }
}
