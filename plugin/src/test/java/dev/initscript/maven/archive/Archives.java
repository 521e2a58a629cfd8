package dev.initscript.maven.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Archives in memory, some of which no tool would make. */
final class Archives {
  private Archives() {}

  /** Fills a tar archive. */
  interface Filling {
    void fill(TarFiller tar) throws IOException;
  }

  /** Adds entries. */
  record TarFiller(TarArchiveOutputStream out) {
    TarFiller file(String name, String text) throws IOException {
      return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TarFiller file(String name, byte[] bytes) throws IOException {
      var entry = new TarArchiveEntry(name, true);
      entry.setSize(bytes.length);
      entry.setMode(0100755);
      out.putArchiveEntry(entry);
      out.write(bytes);
      out.closeArchiveEntry();
      return this;
    }

    TarFiller link(String name, byte type, String target) throws IOException {
      var entry = new TarArchiveEntry(name, type);
      entry.setLinkName(target);
      out.putArchiveEntry(entry);
      out.closeArchiveEntry();
      return this;
    }

    TarFiller symbolicLink(String name, String target) throws IOException {
      return link(name, TarConstants.LF_SYMLINK, target);
    }
  }

  static byte[] tar(Filling filling) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      filling.fill(new TarFiller(tar));
    }
    return bytes.toByteArray();
  }

  /** Packs with one of commons-compress's compressors. */
  static byte[] packed(String compressor, byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream packing =
        new CompressorStreamFactory().createCompressorOutputStream(compressor, out)) {
      packing.write(bytes);
    } catch (CompressorException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  /** A small tar archive of many zeros. */
  static byte[] bomb(String compressor, int mebibytes) throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream packing =
            new CompressorStreamFactory().createCompressorOutputStream(compressor, out);
        var tar = new TarArchiveOutputStream(packing)) {
      var entry = new TarArchiveEntry("zeros");
      entry.setSize((long) mebibytes << 20);
      tar.putArchiveEntry(entry);
      for (int i = 0; i < mebibytes; i++) {
        tar.write(zeros);
      }
      tar.closeArchiveEntry();
    } catch (CompressorException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    return packed(CompressorStreamFactory.GZIP, bytes);
  }

  /** Names and contents, alternating. */
  static byte[] zip(Object... namesAndBytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
      }
    }
    return bytes.toByteArray();
  }

  static byte[] deb(byte[] control, byte[] data) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var ar = new ArArchiveOutputStream(bytes)) {
      member(ar, "debian-binary", "2.0\n".getBytes(StandardCharsets.US_ASCII));
      member(ar, "control.tar.gz", control);
      member(ar, "data.tar.gz", data);
    }
    return bytes.toByteArray();
  }

  private static void member(ArArchiveOutputStream ar, String name, byte[] bytes)
      throws IOException {
    ar.putArchiveEntry(new ArArchiveEntry(name, bytes.length));
    ar.write(bytes);
    ar.closeArchiveEntry();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
