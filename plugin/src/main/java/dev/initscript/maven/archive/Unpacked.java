package dev.initscript.maven.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Archives in a stream, compressed or not. */
final class Unpacked {
  private Unpacked() {}

  /** The first bytes of what is still to be read. */
  static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(Magic.BYTES);
    byte[] head = in.readNBytes(Magic.BYTES);
    in.reset();
    return head;
  }

  /**
   * Adds the entries of a tar archive to the contents.
   *
   * @return whether it is one
   */
  static boolean readTar(
      BufferedInputStream in, Budget budget, Contents contents, Contents.Inner inner)
      throws IOException {
    byte[] head = head(in);
    @Nullable Compression compression = Compression.of(head);
    if (compression == null) {
      return readPlainTar(in, false, contents, inner);
    }
    try (InputStream unpacked = budget.counted(compression.open(new Unclosed(in)));
        var buffered = new BufferedInputStream(unpacked)) {
      return readPlainTar(buffered, true, contents, inner);
    }
  }

  private static boolean readPlainTar(
      BufferedInputStream in, boolean compressed, Contents contents, Contents.Inner inner)
      throws IOException {
    if (Magic.of(head(in)) != Magic.TAR) {
      return false;
    }
    Tar.read(in, compressed, contents, inner);
    in.transferTo(OutputStream.nullOutputStream());
    return true;
  }
}
