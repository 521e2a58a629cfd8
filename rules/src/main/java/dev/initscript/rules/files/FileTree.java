package dev.initscript.rules.files;

import dev.initscript.shell.text.SourceText;

/** A root directory as it is stored: a directory of this machine, or the entries of an archive. */
@FunctionalInterface
public interface FileTree {
  /**
   * What is stored under a path; links are not followed.
   *
   * @param path absolute and normal, {@code /} the root itself; every directory above it is known
   *     to be a directory
   */
  Entry entry(String path);

  /** What is stored under one name. */
  sealed interface Entry {
    /** Nothing is stored. */
    record Absent() implements Entry {}

    /** A directory, stored or implied by what lies in it. */
    record Directory() implements Entry {}

    /** A symbolic link, with what is written in it. */
    record Link(String target) implements Entry {}

    /**
     * A regular file.
     *
     * @param content its first {@link TargetFile.Regular#MOST_BYTES} bytes
     * @param whole whether these are all of them
     */
    record File(SourceText content, boolean whole) implements Entry {}

    /** A device, a pipe, a socket. */
    record Special() implements Entry {}

    /** Something that cannot be read. */
    record Unreadable() implements Entry {}
  }
}
