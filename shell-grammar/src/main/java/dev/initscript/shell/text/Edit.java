package dev.initscript.shell.text;

/**
 * A replacement of a range of bytes; with an empty range an insertion, with an empty replacement a
 * deletion.
 *
 * @param range the bytes to replace
 * @param replacement the new bytes, one {@code char} (U+0000 to U+00FF) a byte
 */
public record Edit(TextRange range, String replacement) {
  /**
   * @throws IllegalArgumentException if the replacement holds a character above U+00FF
   */
  public Edit {
    var unused = Latin1.encode(replacement);
  }

  /** An edit that replaces {@code range}. */
  public static Edit replace(TextRange range, String replacement) {
    return new Edit(range, replacement);
  }

  /** An edit that inserts before the byte at {@code offset}. */
  public static Edit insert(int offset, String text) {
    return new Edit(new TextRange(offset, offset), text);
  }

  /** An edit that deletes {@code range}. */
  public static Edit delete(TextRange range) {
    return new Edit(range, "");
  }
}
