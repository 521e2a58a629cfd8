package dev.initscript.shell.parse;

import org.jspecify.annotations.Nullable;

/**
 * What the token source is inside of: one construct whose end it will recognise. Frames are reused.
 */
final class Frame {
  /** The kinds, with the lexer mode that their text is read in. */
  enum Kind {
    PROGRAM(Modes.COMMANDS),
    PARENTHESES(Modes.COMMANDS),
    CASE(Modes.COMMANDS),
    COMMAND_SUBSTITUTION(Modes.COMMANDS),
    BACKQUOTES(Modes.COMMANDS),
    ARRAY(Modes.COMMANDS),
    DOUBLE_QUOTES(Modes.DOUBLE_QUOTES),
    BRACES(Modes.BRACES),
    QUOTED_BRACES(Modes.QUOTED_BRACES),
    ARITHMETIC(Modes.ARITHMETIC),
    HERE_DOCUMENT(Modes.HERE_DOCUMENT),
    EXTENDED_GLOB(Modes.REGEX);

    final int mode;

    Kind(int mode) {
      this.mode = mode;
    }

    boolean isQuoted() {
      return this == DOUBLE_QUOTES || this == QUOTED_BRACES;
    }

    /**
     * Whether the construct lies in a text with an end of its own, so that nothing in it reaches
     * further.
     */
    boolean hasOwnEnd() {
      return this == PROGRAM || this == BACKQUOTES || this == HERE_DOCUMENT;
    }
  }

  Kind kind = Kind.PROGRAM;
  Place place = Place.COMMAND;

  /** Where the construct starts in the script. */
  int start;

  /** Where the text ends for this construct. */
  int limit;

  /** How many parentheses of arithmetic or of an extended glob are open in it. */
  int parentheses;

  /** What {@link #place} becomes behind a redirection's word. */
  Place afterRedirection = Place.PREFIX;

  /** The first pending here-document that belongs to this construct. */
  int firstHereDocument;

  /** The pending here-document whose body is to be read next, or -1. */
  int nextBody = -1;

  /** For backquotes: the text around them, and where it goes on. */
  @Nullable LexedText outerText;

  int resumeAt;

  void open(Kind newKind, int newStart, int newLimit, int pendingHereDocuments) {
    kind = newKind;
    place = Place.COMMAND;
    start = newStart;
    limit = newLimit;
    parentheses = 0;
    afterRedirection = Place.PREFIX;
    firstHereDocument = pendingHereDocuments;
    nextBody = -1;
    outerText = null;
  }
}
