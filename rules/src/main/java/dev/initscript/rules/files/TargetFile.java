package dev.initscript.rules.files;

import dev.initscript.shell.text.SourceText;

/** What a path leads to on the machine that a script is made for. */
public sealed interface TargetFile {
  /** Nobody can say: another package may bring it, or it cannot be read. */
  TargetFile UNKNOWN = new Unknown();

  /** Certainly nothing: a whole system is known and has no such file, or a link leads nowhere. */
  TargetFile MISSING = new Missing();

  /** Certainly no regular file: a directory, a device, a pipe. */
  TargetFile OTHER = new Other();

  /** See {@link #UNKNOWN}. */
  record Unknown() implements TargetFile {}

  /** See {@link #MISSING}. */
  record Missing() implements TargetFile {}

  /** See {@link #OTHER}. */
  record Other() implements TargetFile {}

  /**
   * A regular file.
   *
   * @param path what messages call it, and what it is recognised by: two look-ups that lead to one
   *     file give one path, whichever links they went through
   * @param content its first {@link #MOST_BYTES} bytes
   * @param whole whether these are all of them
   */
  record Regular(String path, SourceText content, boolean whole) implements TargetFile {
    /** More than any shell script that is sourced; of a program the first bytes tell enough. */
    public static final int MOST_BYTES = 256 * 1024;
  }
}
