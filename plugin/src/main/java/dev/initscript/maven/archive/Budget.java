package dev.initscript.maven.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What one package may still unpack to; counts everything that is nested in it, too. */
final class Budget {
  private final String name;
  private final Limits limits;
  private final long mostBytes;
  private long bytes;
  private long kept;
  private int entries;

  /**
   * @param name the package's
   * @param size its size in bytes
   */
  Budget(String name, long size, Limits limits) {
    this.name = name;
    this.limits = limits;
    this.mostBytes = limits.bytesOf(size);
  }

  /** The stream, counted: what a package unpacks to. */
  InputStream counted(InputStream unpacked) {
    return new Counted(unpacked);
  }

  /** Counts an entry of an archive. */
  void entry() throws PackageException {
    if (++entries > limits.entries()) {
      throw tooMuch("has more than " + limits.entries() + " entries");
    }
  }

  /** Whether that many bytes more may be kept in memory; they then count. */
  boolean keep(int more) {
    boolean fits = kept + more <= limits.keptBytes();
    kept += fits ? more : 0;
    return fits;
  }

  /** Checks how deep a package is nested. */
  void enter(int depth) throws PackageException {
    if (depth > limits.depth()) {
      throw tooMuch("is nested more than " + limits.depth() + " deep");
    }
  }

  private void unpacked(long more) throws PackageException {
    bytes += more;
    if (bytes > mostBytes) {
      throw tooMuch("unpacks to more than " + (mostBytes >> 20) + " MiB");
    }
  }

  /** What a package that asks too much is refused with. */
  PackageException tooMuch(String what) {
    return new PackageException(
        name + " " + what + " and is not looked into; if it is meant to, leave it out.");
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream unpacked) {
      super(unpacked);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      unpacked(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      unpacked(Math.max(0, read));
      return read;
    }

    /** By reading, so that what is skipped counts before it is unpacked. */
    @Override
    public long skip(long length) throws IOException {
      byte[] unread = new byte[(int) Math.min(8192, Math.max(0, length))];
      return Math.max(0, read(unread, 0, unread.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
