package dev.initscript.maven.archive;

import dev.initscript.rules.files.Packaging;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads packages of RPM: a lead, a header of signatures, a header, and a cpio archive. */
final class Rpm {
  private static final int BYTES_OF_LEAD = 96;
  private static final int BYTES_OF_INTRODUCTION = 16;

  private Rpm() {}

  /** Reads a package; the file system's files go to {@code files}. */
  static List<PackedScript> scripts(
      InputStream in, Budget budget, Contents files, Contents.Inner inner) throws IOException {
    var data = new DataInputStream(in);
    data.skipNBytes(BYTES_OF_LEAD);
    RpmHeader signatures = RpmHeader.read(data);
    data.skipNBytes(padding(signatures));
    RpmHeader header = RpmHeader.read(data);
    payload(new BufferedInputStream(in), budget, files, inner);
    List<PackedScript> scripts = new ArrayList<>(Scriptlets.of(header, files));
    scripts.addAll(
        PlacedScripts.in(
            files,
            path -> new Packaging(Packaging.Format.RPM, (files.mode(path) & 0111) != 0, false)));
    return scripts;
  }

  /** The second header starts at a multiple of eight bytes. */
  private static int padding(RpmHeader signatures) {
    return (8 - (BYTES_OF_INTRODUCTION + signatures.bytes()) % 8) % 8;
  }

  private static void payload(
      BufferedInputStream in, Budget budget, Contents files, Contents.Inner inner)
      throws IOException {
    byte[] head = Unpacked.head(in);
    if (head.length == 0) {
      throw new EOFException("it ends before its files");
    }
    @Nullable Compression compression = Compression.of(head);
    try (InputStream cpio =
        compression == null
            ? new Unclosed(in)
            : budget.counted(compression.open(new Unclosed(in)))) {
      Cpio.read(cpio, files, inner);
      cpio.transferTo(OutputStream.nullOutputStream());
    }
  }
}
