package dev.initscript.maven.select;

import dev.initscript.rules.files.FileTree;
import dev.initscript.rules.files.TargetFile.Regular;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A root directory on this machine.
 *
 * @param root a real directory
 * @param contents what counts as the content of a regular file
 * @param sightings takes what is seen there
 */
record StagedTree(Path root, Contents contents, Sightings sightings) implements FileTree {
  /** Reads a regular file, or says something else of it. */
  @FunctionalInterface
  interface Contents {
    Entry.File of(Path file, FileEntry entry) throws IOException;
  }

  /** The files as they are. */
  static final Contents READ = (file, entry) -> read(file);

  /** Of each file its stamp, so that nothing is read; nothing at all if it is not settled. */
  static Contents stamps(long now) {
    return (file, entry) -> {
      FileStamp stamp = entry.stamp();
      String text = stamp != null && stamp.isSettled(now) ? stamp.toString() : "";
      return new Entry.File(SourceText.ofUtf8(text), true);
    };
  }

  @Override
  public Entry entry(String path) {
    try {
      Path file = root.resolve(path.substring(1));
      Sighting seen = sightings.look(file);
      FileEntry entry = seen.entry();
      if (entry == null) {
        return new Entry.Absent();
      }
      return switch (entry.kind()) {
        case FILE -> contents.of(file, entry);
        case DIRECTORY -> new Entry.Directory();
        case LINK -> new Entry.Link(slashes(file, seen.target()));
        case SPECIAL -> new Entry.Special();
      };
    } catch (InvalidPathException neverThere) {
      return new Entry.Unreadable();
    } catch (IOException e) {
      sightings.unreadable();
      return e instanceof NoSuchFileException ? new Entry.Absent() : new Entry.Unreadable();
    }
  }

  private static Entry.File read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Regular.MOST_BYTES);
      return new Entry.File(SourceText.of(start), in.read() < 0);
    }
  }

  private static String slashes(Path link, String target) {
    return target.replace(link.getFileSystem().getSeparator(), "/");
  }
}
