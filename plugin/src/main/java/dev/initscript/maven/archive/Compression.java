package dev.initscript.maven.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.lzma.LZMACompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** How an archive is compressed. */
enum Compression {
  GZIP("\u001f\u008b") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return GzipCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .get();
    }
  },
  BZIP2("BZh") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return new BZip2CompressorInputStream(in, true);
    }
  },
  XZ("\u00fd7zXZ\0") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return XZCompressorInputStream.builder()
          .setInputStream(in)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(MOST_KIB)
          .get();
    }
  },
  LZMA("]\0\0") {
    @Override
    InputStream open(InputStream in) throws IOException {
      return LZMACompressorInputStream.builder()
          .setInputStream(in)
          .setMemoryLimitKiB(MOST_KIB)
          .get();
    }
  },
  ZSTD("(\u00b5/\u00fd") {
    @Override
    InputStream open(InputStream in) throws IOException {
      try {
        return new ZstdCompressorInputStream(in);
      } catch (LinkageError e) {
        throw new IOException("zstd's native library cannot be loaded here: " + e.getMessage(), e);
      }
    }
  };

  /** Twice what {@code xz -9} needs; zstd-jni has 128 MiB for a limit, too. */
  private static final int MOST_KIB = 128 * 1024;

  private final String magic;

  Compression(String magic) {
    this.magic = magic;
  }

  /** The compression of what starts with these bytes; null if it is not compressed. */
  static @Nullable Compression of(byte[] head) {
    for (Compression compression : values()) {
      if (Magic.startsWith(head, compression.magic)) {
        return compression;
      }
    }
    return null;
  }

  /**
   * Unpacks.
   *
   * @throws IOException if it is damaged or needs more than {@value #MOST_KIB} KiB of memory
   */
  abstract InputStream open(InputStream in) throws IOException;
}
