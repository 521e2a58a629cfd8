package dev.initscript.maven.select;

import dev.initscript.rules.files.FileTree;
import dev.initscript.rules.files.TargetFile.Regular;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A root directory on this machine.
 *
 * @param root a real directory
 */
record StagedTree(Path root) implements FileTree {
  @Override
  public Entry entry(String path) {
    try {
      Path file = root.resolve(path.substring(1));
      if (Files.isSymbolicLink(file)) {
        return new Entry.Link(slashes(Files.readSymbolicLink(file)));
      }
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        return new Entry.Directory();
      }
      if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
        return new Entry.Absent();
      }
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? read(file)
          : new Entry.Special();
    } catch (IOException | InvalidPathException unreadable) {
      return new Entry.Unreadable();
    }
  }

  private static Entry read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Regular.MOST_BYTES);
      return new Entry.File(SourceText.of(start), in.read() < 0);
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
