package dev.initscript.maven.select;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is under a name, found out by one question to the system; links are not followed.
 *
 * @param stamp of a regular file; null where the system does not tell
 */
record FileEntry(Kind kind, @Nullable FileStamp stamp) {
  private static final String UNIX = "unix:mode,size,lastModifiedTime,ctime,ino";

  enum Kind {
    FILE('f'),
    DIRECTORY('d'),
    LINK('l'),
    SPECIAL('s');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    /** For it in a file. */
    char letter() {
      return letter;
    }
  }

  /** Nothing that could be read. */
  static final FileEntry NOTHING = new FileEntry(Kind.SPECIAL, null);

  static FileEntry of(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return new FileEntry(
          kind(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)),
          null);
    }
    var unix = new Unix(Files.readAttributes(path, UNIX, LinkOption.NOFOLLOW_LINKS));
    // The file type as inode(7) numbers it.
    Kind kind =
        switch ((int) unix.number("mode") & 0170000) {
          case 0100000 -> Kind.FILE;
          case 0040000 -> Kind.DIRECTORY;
          case 0120000 -> Kind.LINK;
          default -> Kind.SPECIAL;
        };
    return new FileEntry(kind, kind == Kind.FILE ? unix.stamp() : null);
  }

  /** The attributes of the view "unix", which Java has on POSIX systems. */
  private record Unix(Map<String, Object> attributes) {
    FileStamp stamp() {
      return new FileStamp(
          number("size"), nanos("lastModifiedTime"), nanos("ctime"), number("ino"));
    }

    long number(String attribute) {
      return ((Number) Objects.requireNonNull(attributes.get(attribute))).longValue();
    }

    private long nanos(String attribute) {
      return ((FileTime) Objects.requireNonNull(attributes.get(attribute)))
          .to(TimeUnit.NANOSECONDS);
    }
  }

  private static Kind kind(BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      return Kind.FILE;
    }
    if (attributes.isDirectory()) {
      return Kind.DIRECTORY;
    }
    return attributes.isSymbolicLink() ? Kind.LINK : Kind.SPECIAL;
  }
}
