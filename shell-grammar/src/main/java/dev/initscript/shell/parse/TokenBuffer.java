package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ParserInput;
import dev.initscript.shell.parse.antlr.ShellTokens;
import java.util.Arrays;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of a text as numbers, in the order in which the parser reads them, the marks of no
 * width among them. What lies between two of them are blanks, line continuations and a comment.
 */
final class TokenBuffer {
  private byte[] types;
  private int[] starts;
  private int[] ends;
  private int count;

  TokenBuffer(int textLength) {
    int guess = 16 + textLength / 5;
    types = new byte[guess];
    starts = new int[guess];
    ends = new int[guess];
  }

  void add(int type, int start, int end) {
    if (count == types.length) {
      types = Arrays.copyOf(types, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    types[count] = (byte) type;
    starts[count] = start;
    ends[count++] = end;
  }

  /** Adds a mark of no width. */
  void addMark(int type, int at) {
    add(type, at, at);
  }

  /** Adds the mark that the next token continues the word of the last one. */
  void addGlue() {
    addMark(ShellTokens.GLUE, ends[count - 1]);
  }

  /** Adds the mark that the body of the here-document with this delimiter starts. */
  void addBodyStart(int delimiter, int at) {
    add(ShellTokens.HERE_START, at, delimiter);
  }

  /** Adds the end of the text. */
  void finish(int length) {
    addMark(Token.EOF, length);
  }

  /** How many there are, with the marks and the end of the text. */
  int count() {
    return count;
  }

  int typeOf(int position) {
    return types[position];
  }

  int startOf(int position) {
    return starts[position];
  }

  /** Where a token ends; for the start of a here-document's body: the delimiter's position. */
  int endOf(int position) {
    return ends[position];
  }

  /**
   * The token that is meant where something is wrong at a position: for the start of a body its
   * delimiter, for another mark the token behind it.
   */
  int tokenAt(int position) {
    if (types[position] == ShellTokens.HERE_START) {
      return ends[position];
    }
    int token = position;
    while (isMark(token)) {
      token++;
    }
    return token;
  }

  boolean isMark(int position) {
    return switch (types[position]) {
      case ShellTokens.GLUE, ShellTokens.HERE_START -> true;
      case ShellTokens.HERE_END -> starts[position] == ends[position];
      default -> false;
    };
  }

  /** Whether the token added last is of this type and ends at an offset. */
  boolean endsWith(int type, int offset) {
    return count > 0 && types[count - 1] == type && ends[count - 1] == offset;
  }

  /** The parser's input. */
  ParserInput parserInput() {
    return new ParserInput(types, count);
  }

  /** The same with types of its own, which may be changed. */
  ParserInput changeableParserInput() {
    return new ParserInput(Arrays.copyOf(types, count), count);
  }
}
