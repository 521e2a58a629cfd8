package dev.initscript.maven.write;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** What an I/O error means, in words that do not repeat the file's name. */
public final class Reason {
  private Reason() {}

  /** The reason as a half sentence. */
  public static String of(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "no such file";
    }
    if (failure instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (failure instanceof FileSystemLoopException) {
      return "a loop of symbolic links";
    }
    if (failure instanceof CharacterCodingException) {
      return "not in UTF-8";
    }
    String said =
        failure instanceof FileSystemException onFile ? onFile.getReason() : failure.getMessage();
    return said == null ? "input or output failed" : said.toLowerCase(Locale.ROOT);
  }
}
