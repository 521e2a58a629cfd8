package dev.initscript.rules.files;

/**
 * The files of the machine that a script is made for, as far as they are known: a staged root
 * directory, or what is packed in a package.
 *
 * <p>Implementations are safe for use by several threads, answer alike each time, and throw
 * nothing: what cannot be read is {@link TargetFile#UNKNOWN}.
 */
@FunctionalInterface
public interface TargetFiles {
  /** Nothing is known of any file. */
  TargetFiles NONE = path -> TargetFile.UNKNOWN;

  /**
   * Looks a file up.
   *
   * @param path absolute as it is on that machine, {@code /} separated; {@code .}, {@code ..} and
   *     symbolic links lead where they would lead there, never above its root
   */
  TargetFile find(String path);
}
