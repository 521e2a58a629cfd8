package dev.initscript.maven.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts new bytes in the place of a file in one step: they are written beside it, forced to the
 * disk, and renamed over it. Whatever goes wrong before the rename leaves the file as it was.
 */
public final class Replacement {
  private static final List<String> KEPT = List.of("unix:uid", "unix:gid", "unix:mode");

  private Replacement() {}

  /**
   * Replaces the bytes of an existing file and keeps its owner, group, mode and extended
   * attributes. A symbolic link stays one: the file it leads to is replaced.
   *
   * @throws IOException if that cannot be done, or not with the same owner, group and mode; the
   *     file is then unchanged
   */
  public static void ofContent(Path file, byte[] bytes) throws IOException {
    Path target = file.toRealPath();
    Path beside = beside(target);
    try {
      Files.copy(target, beside, COPY_ATTRIBUTES);
      fill(beside, bytes, TRUNCATE_EXISTING);
      requireSameAttributes(target, beside);
      Files.move(beside, target, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Writes a file of our own, with the directories above it, over an older one if there is one. */
  public static void ofOutput(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = beside(file);
    try {
      fill(beside, bytes, CREATE_NEW);
      Files.move(beside, file, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Deletes a file of our own, if it is there. */
  public static void removeOutput(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  private static Path beside(Path file) {
    String unique = ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
    return file.resolveSibling("." + file.getFileName() + "." + unique + ".new");
  }

  private static void fill(Path file, byte[] bytes, OpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE, how)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void requireSameAttributes(Path target, Path beside) throws IOException {
    if (!target.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return;
    }
    for (String attribute : KEPT) {
      if (!Files.getAttribute(target, attribute).equals(Files.getAttribute(beside, attribute))) {
        throw new FileSystemException(
            target.toString(), null, "its owner, group and mode cannot be kept");
      }
    }
  }
}
