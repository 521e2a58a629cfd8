package dev.initscript.shell.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What a backslash means at a place of the script, and how the text there reads once those that
 * quote are removed.
 *
 * <p>Inside backquotes a backslash is read twice: once by the backquotes (POSIX XCU 2.6.3), then by
 * what stands inside. The former is this object's {@code outer} meaning.
 */
public final class Escapes {
  /** A backslash is a backslash: single quotes, here-documents with a quoted delimiter. */
  public static final Escapes NONE = new Escapes(null, "", false);

  /** Outside quotes: before any character (POSIX XCU 2.2.1); before a newline both vanish. */
  public static final Escapes UNQUOTED = new Escapes(null, null, true);

  /** In double quotes: before {@code $ ` " \} and newline (POSIX XCU 2.2.3). */
  public static final Escapes DOUBLE_QUOTED = new Escapes(null, "$`\"\\", true);

  /** In the word of a parameter expansion in double quotes: also before a closing brace. */
  public static final Escapes DOUBLE_QUOTED_BRACE = new Escapes(null, "$`\"\\}", true);

  /**
   * In a here-document with an unquoted delimiter: before {@code $ ` \} and newline (POSIX XCU
   * 2.7.4).
   */
  public static final Escapes HERE_DOCUMENT = new Escapes(null, "$`\\", true);

  /** Between backquotes: before {@code $ ` \} (POSIX XCU 2.6.3). */
  private static final Escapes BACKQUOTES = new Escapes(null, "$`\\", false);

  /**
   * Between backquotes that stand in double quotes: also before {@code "}, as every shell has it.
   */
  private static final Escapes BACKQUOTES_IN_DOUBLE_QUOTES = new Escapes(null, "$`\"\\", false);

  private final @Nullable Escapes outer;
  private final @Nullable String removable;
  private final boolean continuesLines;
  private final boolean dropsCarriageReturns;

  private Escapes(@Nullable Escapes outer, @Nullable String removable, boolean continuesLines) {
    this(outer, removable, continuesLines, false);
  }

  private Escapes(
      @Nullable Escapes outer,
      @Nullable String removable,
      boolean continuesLines,
      boolean dropsCarriageReturns) {
    this.outer = outer;
    this.removable = removable;
    this.continuesLines = continuesLines;
    this.dropsCarriageReturns = dropsCarriageReturns;
  }

  /** The meaning between backquotes of a text around which {@code this} holds (null: none). */
  public static Escapes backquotes(@Nullable Escapes around, boolean inDoubleQuotes) {
    Escapes own = inDoubleQuotes ? BACKQUOTES_IN_DOUBLE_QUOTES : BACKQUOTES;
    return around == null ? own : own.inside(around);
  }

  /**
   * This meaning, for text whose lines end in CR LF where the reading takes the pair as one line
   * end.
   */
  public static Escapes carriageReturnsDropped() {
    return new Escapes(null, "", false, true);
  }

  /** This meaning, inside a text whose own is {@code around}; null for none. */
  public Escapes inside(@Nullable Escapes around) {
    if (around == null) {
      return this;
    }
    return new Escapes(
        outer == null ? around : outer.inside(around),
        removable,
        continuesLines,
        dropsCarriageReturns);
  }

  /**
   * The text with the quoting backslashes and line continuations removed.
   *
   * @param text the bytes at the place, one {@code char} a byte
   */
  public String remove(String text) {
    String read = outer == null ? text : outer.remove(text);
    if (dropsCarriageReturns) {
      return read.replace("\r\n", "\n");
    }
    if ("".equals(removable) || read.indexOf('\\') < 0) {
      return read;
    }
    var result = new StringBuilder(read.length());
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      if (c == '\\' && i + 1 < read.length()) {
        char next = read.charAt(i + 1);
        if (next == '\n' && continuesLines) {
          i++;
          continue;
        }
        if (removable == null || removable.indexOf(next) >= 0) {
          c = next;
          i++;
        }
      }
      result.append(c);
    }
    return result.toString();
  }
}
