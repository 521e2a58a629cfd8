package dev.initscript.shell.syntax;

/** What a token is, as coarsely as a reader of the tokens needs it. */
public enum TokenKind {
  /** Blanks between words. */
  BLANK,
  /** Backslash and newline, which are removed before words are read (POSIX XCU 2.2.1). */
  CONTINUATION,
  /** {@code #} to the end of the line, without the newline. */
  COMMENT,
  NEWLINE,
  /** A control or redirection operator (POSIX XCU 2.10.2). */
  OPERATOR,
  /** A word that is reserved where it stands (POSIX XCU 2.4). */
  RESERVED_WORD,
  /**
   * A piece of a word: literal text, or the sign that opens or closes a quotation or an expansion.
   */
  WORD_PIECE,
  /** Text of a here-document, or its delimiter line. */
  HERE_DOCUMENT,
  /** Bytes that cannot be read as shell. */
  ERROR;

  /** Whether the grammar does not see it. */
  public boolean isTrivia() {
    return this == BLANK || this == CONTINUATION || this == COMMENT;
  }
}
