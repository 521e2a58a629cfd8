package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where token recognition stands: in which text, at which byte, inside which constructs; and what
 * it has made so far. The classes that decide what a token is share one.
 */
final class Scan {
  /**
   * Deeper nesting than any script has; the parser's own limit comes first for everything but
   * quotes.
   */
  private static final int MAX_FRAMES = 1_000;

  final Features features;
  final SourceText source;
  final TokenBuffer out;
  final List<SyntaxError> errors = new ArrayList<>();

  /** From backquotes that have no second one to where their text ends. */
  final List<TextRange> unclosedBackquotes = new ArrayList<>();

  /** The text that is being read: the script, or what is between backquotes without its escapes. */
  LexedText text;

  /** The bytes of {@link #text}. */
  byte[] bytes;

  /** Where the next token starts in {@link #bytes}. */
  int at;

  /** The construct that the next token is inside of. */
  Frame frame;

  /** Whether the text before {@link #at} belongs to a word that may go on. */
  boolean inWord;

  /** Whether the whole text has been read. */
  boolean finished;

  private final LexerTables tables = LexerTables.INSTANCE;
  private Frame[] frames = new Frame[16];
  private int depth;

  /**
   * @param source the script
   * @param text the script as it is to be lexed
   * @param features the dialect's
   */
  Scan(SourceText source, LexedText text, Features features) {
    this.source = source;
    this.text = text;
    this.bytes = text.bytes;
    this.features = features;
    this.out = new TokenBuffer(text.length);
    this.frame = new Frame();
    frame.open(Frame.Kind.PROGRAM, 0, text.length);
    frames[0] = frame;
  }

  /**
   * Finds the next token's shape and steps behind it.
   *
   * @param mode the lexer mode
   * @return its type; 0 if no shape fits, without a step
   */
  int next(int mode) {
    long match = tables.match(bytes, at, frame.limit, mode);
    at = (int) (match >>> 32);
    return (int) match;
  }

  boolean atEnd() {
    return at >= frame.limit;
  }

  /** Whether the next byte is this one. */
  boolean sees(char c) {
    return at < frame.limit && bytes[at] == c;
  }

  // ---- constructs

  /** Enters a construct that was opened at {@code from}. */
  void push(Frame.Kind kind, int from) {
    int limit = frame.limit;
    if (++depth == frames.length) {
      frames = Arrays.copyOf(frames, 2 * depth);
    }
    if (frames[depth] == null) {
      frames[depth] = new Frame();
    }
    frame = frames[depth];
    frame.open(kind, text.offset(from), limit);
    inWord = false;
    if (depth >= MAX_FRAMES) {
      error(at, at, "more than " + MAX_FRAMES + " constructs stand inside each other");
      finish();
    }
  }

  /**
   * Leaves the construct: what it belongs to is a word that may go on. Here-documents that wait for
   * their bodies wait on in the construct around it.
   */
  void pop() {
    int waiting = frame.pendingHereDocuments;
    frame = frames[--depth];
    frame.pendingHereDocuments += waiting;
    inWord = true;
  }

  /** Leaves the construct, which ends with an operator or a reserved word: no word goes on. */
  void popCompound() {
    pop();
    inWord = false;
  }

  /** Ends the tokens; what has not been read becomes one that no rule accepts. */
  void finish() {
    int start = text.offset(at);
    if (start < source.length()) {
      out.add(ShellTokens.ERROR, start, source.length());
    }
    out.finish(source.length());
    finished = true;
  }

  // ---- tokens

  /** Adds the token from {@code from} to {@link #at}. */
  void emit(int type, int from) {
    emit(type, from, at);
  }

  /** Adds the token from {@code from} to before {@code to}. */
  void emit(int type, int from, int to) {
    out.add(type, text.offset(from), text.offset(to));
  }

  /** Whether the token added last is of this type, and nothing stands behind it yet. */
  boolean isBehind(int type, int from) {
    return out.endsWith(type, text.offset(from));
  }

  /** Adds a token that no rule accepts: the parser stops there. */
  void reject(int from) {
    emit(ShellTokens.ERROR, from);
  }

  /** Tells the parser that the next token continues the word. */
  void glue() {
    out.addGlue();
  }

  /** Notes what is wrong with the bytes from {@code from} to {@code to}. */
  void error(int from, int to, String message) {
    errors.add(new SyntaxError(new TextRange(text.offset(from), text.offset(to)), message));
  }

  /**
   * Notes that a construct is not closed where the text that it is in ends. Of several that are
   * inside each other only the first to be noted is.
   *
   * @param closing what is missing
   * @param openedAt where the construct starts in the script
   */
  void errorUnclosed(String closing, int openedAt) {
    int end = text.offset(frame.limit);
    boolean noted = !errors.isEmpty() && errors.get(errors.size() - 1).range().end() == end;
    if (!noted) {
      int line = source.lineOf(openedAt);
      error(
          frame.limit,
          frame.limit,
          "found the end of the text, expected " + closing + " on line " + line);
    }
  }
}
