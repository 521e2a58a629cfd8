package dev.initscript.shell.parse;

import org.jspecify.annotations.Nullable;

/**
 * What the token source is inside of: one construct whose end it will recognise. Frames are reused.
 */
final class Frame {
  /** The kinds of constructs. */
  enum Kind {
    PROGRAM(Modes.COMMANDS, ""),
    PARENTHESES(Modes.COMMANDS, "')' for the '('"),
    CASE(Modes.COMMANDS, "'esac' for the 'case'"),
    COMMAND_SUBSTITUTION(Modes.COMMANDS, "')' for the '$('"),
    PROCESS_SUBSTITUTION(Modes.COMMANDS, "')' for the '<('"),
    BACKQUOTES(Modes.COMMANDS, "the end of the backquote"),
    ARRAY(Modes.COMMANDS, "')' for the '('"),
    DOUBLE_QUOTES(Modes.DOUBLE_QUOTES, "the end of the double quote"),
    BRACES(Modes.BRACES, "'}' for the '${'"),
    QUOTED_BRACES(Modes.QUOTED_BRACES, "'}' for the '${'"),
    ARITHMETIC(Modes.ARITHMETIC, "'))' for the '(('"),
    BRACKET_ARITHMETIC(Modes.ARITHMETIC, "']' for the '$['"),
    HERE_DOCUMENT(Modes.HERE_DOCUMENT, ""),
    EXTENDED_GLOB(Modes.REGEX, "')' for the '('");

    /** The lexer mode that the text inside is read in. */
    final int mode;

    /** What is missing where the text ends inside. */
    final String closing;

    /** Whether the word of a parameter expansion inside is read as if in double quotes. */
    final boolean quotesArguments;

    Kind(int mode, String closing) {
      this.mode = mode;
      this.closing = closing;
      this.quotesArguments =
          mode == Modes.DOUBLE_QUOTES
              || mode == Modes.QUOTED_BRACES
              || mode == Modes.ARITHMETIC
              || mode == Modes.HERE_DOCUMENT;
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

  /** How many here-documents of the construct have no body yet. */
  int pendingHereDocuments;

  /** How many of them have their bodies next, because a line has ended. */
  int bodiesToRead;

  /** Whether the command being read is one of bash's that assign their arguments. */
  boolean declares;

  /** Whether the command being read has had the word {@code [[} and not {@code ]]} (busybox). */
  boolean inBrackets;

  /**
   * For the word of a parameter expansion: whether single quotes in it pair, so that a brace
   * between two is text (bash).
   */
  boolean pairsQuotes;

  /** Whether one of those pairs is open. */
  boolean inQuote;

  /** How many semicolons have been read in arithmetic. */
  int semicolons;

  /** How many brackets are open in arithmetic. */
  int brackets;

  /** For backquotes: the text around them, and where it goes on. */
  @Nullable LexedText outerText;

  int resumeAt;

  /** Makes the frame that of a construct just opened. */
  void open(Kind newKind, int newStart, int newLimit) {
    kind = newKind;
    place = Place.COMMAND;
    start = newStart;
    limit = newLimit;
    parentheses = 0;
    afterRedirection = Place.PREFIX;
    pendingHereDocuments = 0;
    bodiesToRead = 0;
    declares = false;
    inBrackets = false;
    pairsQuotes = false;
    inQuote = false;
    semicolons = 0;
    brackets = 0;
    outerText = null;
  }
}
