package dev.initscript.maven.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads zip archives: files by their directory, which knows links and permissions; else in order.
 */
final class Zip {
  private Zip() {}

  /** Adds every entry of a file to the contents. */
  static void read(Path file, Contents contents, Contents.Inner inner, Budget budget)
      throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        add(zip, entries.nextElement(), contents, inner, budget);
      }
    }
  }

  private static void add(
      ZipFile zip, ZipArchiveEntry entry, Contents contents, Contents.Inner inner, Budget budget)
      throws IOException {
    if (entry.isDirectory()) {
      contents.directory(entry.getName());
    } else if (entry.isUnixSymlink()) {
      contents.link(entry.getName(), zip.getUnixSymlink(entry));
    } else {
      var checksum = new CRC32();
      try (InputStream unpacked = zip.getInputStream(entry);
          InputStream in = new CheckedInputStream(budget.counted(unpacked), checksum)) {
        contents.file(entry.getName(), entry.getUnixMode(), in, inner);
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (checksum.getValue() != entry.getCrc()) {
        throw new IOException("the checksum of " + entry.getName() + " is wrong");
      }
    }
  }

  /** Adds every entry of a stream to the contents; of their permissions nothing is known. */
  static void read(InputStream in, Contents contents, Contents.Inner inner, Budget budget)
      throws IOException {
    var watched = new EndWatch(in);
    // Names that do not say that they are UTF-8 are in no encoding that is known.
    @SuppressWarnings("resource") // the stream is its owner's
    var zip = new ZipInputStream(watched, StandardCharsets.ISO_8859_1);
    InputStream unpacked = budget.counted(zip);
    ZipEntry entry;
    while ((entry = zip.getNextEntry()) != null) {
      if (entry.isDirectory()) {
        contents.directory(entry.getName());
      } else {
        contents.file(entry.getName(), 0, unpacked, inner);
        unpacked.transferTo(OutputStream.nullOutputStream());
      }
    }
    watched.transferTo(OutputStream.nullOutputStream());
    if (!watched.ended) {
      throw new IOException("the archive has no end");
    }
  }

  /** Knows whether the mark of the end of a zip archive has been read. */
  private static final class EndWatch extends FilterInputStream {
    /** "PK\5\6", as a number. */
    private static final int END = 0x504b0506;

    private int last;
    private boolean ended;

    EndWatch(InputStream in) {
      super(in);
    }

    private void saw(int b) {
      last = (last << 8) | (b & 0xff);
      ended |= last == END;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        saw(b);
      }
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      for (int i = 0; i < read; i++) {
        saw(into[offset + i]);
      }
      return read;
    }

    @Override
    public long skip(long length) throws IOException {
      return length <= 0 || read() < 0 ? 0 : 1;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
