package dev.initscript.maven.archive;

import org.apache.commons.compress.archivers.tar.TarUtils;
import org.jspecify.annotations.Nullable;

/** The kinds of archive, known by their first bytes. */
enum Magic {
  DEB("!<arch>\ndebian"),
  RPM("\u00ed\u00ab\u00ee\u00db"),
  ZIP("PK\3\4"),
  EMPTY_ZIP("PK\5\6"),
  TAR("");

  /** How many first bytes it takes. */
  static final int BYTES = 512;

  private final String bytes;

  Magic(String bytes) {
    this.bytes = bytes;
  }

  /** The kind of what starts with these bytes; null if it is no archive. */
  static @Nullable Magic of(byte[] head) {
    for (Magic magic : values()) {
      if (magic == TAR ? isTar(head) : startsWith(head, magic.bytes)) {
        return magic;
      }
    }
    return null;
  }

  /** A header whose checksum is right, or the zeros that an empty archive is made of. */
  private static boolean isTar(byte[] head) {
    if (head.length < BYTES) {
      return false;
    }
    for (byte b : head) {
      if (b != 0) {
        return hasChecksum(head);
      }
    }
    return true;
  }

  private static boolean hasChecksum(byte[] head) {
    try {
      return TarUtils.verifyCheckSum(head);
    } catch (IllegalArgumentException noNumber) {
      return false;
    }
  }

  /** Whether the first bytes are these, one for each character. */
  static boolean startsWith(byte[] head, String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (i == head.length || (head[i] & 0xff) != bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
