package dev.initscript.maven.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;

/** Reads cpio archives, the payload of rpm packages. */
final class Cpio {
  /** The longest path of Linux. */
  private static final int MOST_BYTES_OF_LINK = 4096;

  private Cpio() {}

  /** Adds every entry to the contents. */
  static void read(InputStream in, Contents contents, Contents.Inner inner) throws IOException {
    @SuppressWarnings("resource") // the stream is its owner's
    var cpio =
        new CpioArchiveInputStream(in, CpioConstants.BLOCK_SIZE, StandardCharsets.UTF_8.name());
    CpioArchiveEntry entry;
    while ((entry = cpio.getNextEntry()) != null) {
      String name = entry.getName();
      if (entry.isDirectory()) {
        contents.directory(name);
      } else if (entry.isSymbolicLink()) {
        byte[] target = cpio.readNBytes(MOST_BYTES_OF_LINK);
        contents.link(name, new String(target, StandardCharsets.UTF_8));
      } else if (entry.isRegularFile()) {
        contents.file(name, (int) entry.getMode(), cpio, inner);
      } else {
        contents.special(name);
      }
    }
  }
}
