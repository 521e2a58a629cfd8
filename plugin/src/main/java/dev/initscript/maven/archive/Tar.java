package dev.initscript.maven.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/** Reads tar archives (POSIX pax, GNU and older ones). */
final class Tar {
  private Tar() {}

  /**
   * Adds every entry to the contents.
   *
   * @param compressed whether something else has seen that the archive is whole, so that it may do
   *     without the mark at its end, as some are written
   */
  static void read(InputStream in, boolean compressed, Contents contents, Contents.Inner inner)
      throws IOException {
    @SuppressWarnings("resource") // the stream is its owner's
    var tar = new Checked(in);
    TarArchiveEntry entry;
    while ((entry = tar.getNextEntry()) != null) {
      String name = entry.getName();
      if (entry.isDirectory()) {
        contents.directory(name);
      } else if (entry.isSymbolicLink()) {
        contents.link(name, entry.getLinkName());
      } else if (entry.isLink()) {
        contents.hardLink(name, entry.getLinkName());
      } else if (entry.isFile()) {
        contents.file(name, entry.getMode(), tar, inner);
      } else {
        contents.special(name);
      }
    }
    if (!compressed && !tar.ended) {
      throw new IOException("the archive has no end");
    }
  }

  /** The parent neither asks for the mark at the end, nor for how long a name may be. */
  private static final class Checked extends TarArchiveInputStream {
    /** Where a header has the size and the type of what follows it. */
    private static final int SIZE = 124;

    private static final int SIZE_LENGTH = 12;
    private static final int TYPE = 156;

    /** The types whose content is kept in memory: long names and headers of pax. */
    private static final String KEPT_TYPES = "KLxXg";

    private static final int MOST_KEPT = 1 << 20;

    private boolean ended;

    Checked(InputStream in) {
      super(in, StandardCharsets.UTF_8.name());
    }

    @Override
    protected byte[] readRecord() throws IOException {
      byte[] record = super.readRecord();
      if (record != null
          && KEPT_TYPES.indexOf(record[TYPE]) >= 0
          && TarUtils.verifyCheckSum(record)
          && TarUtils.parseOctalOrBinary(record, SIZE, SIZE_LENGTH) > MOST_KEPT) {
        throw new IOException("the name of an entry is too long");
      }
      return record;
    }

    @Override
    protected boolean isEOFRecord(byte[] record) {
      boolean end = super.isEOFRecord(record);
      ended |= end && record != null;
      return end;
    }
  }
}
