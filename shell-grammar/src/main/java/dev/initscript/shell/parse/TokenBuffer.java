package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ParserInput;
import java.util.Arrays;
import org.antlr.v4.runtime.Token;

/**
 * The tokens of a text as numbers. Two rows: all tokens, each of which ends where the next starts,
 * so that together they are the text; and those in the parser's sight, among them the marks of no
 * width.
 */
final class TokenBuffer {
  private int[] starts;
  private byte[] types;
  private int count;

  private int[] visibleTokens;
  private byte[] visibleTypes;
  private int visibleCount;

  TokenBuffer(int textLength) {
    int guess = Math.max(16, textLength / 3);
    starts = new int[guess];
    types = new byte[guess];
    visibleTokens = new int[guess];
    visibleTypes = new byte[guess];
  }

  /** Adds a token that the parser sees. It ends where the next one starts. */
  void add(int type, int start) {
    see(type, count, false);
    addHidden(type, start);
  }

  /** Adds a token that the parser does not see. */
  void addHidden(int type, int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      types = Arrays.copyOf(types, 2 * count);
    }
    starts[count] = start;
    types[count++] = (byte) type;
  }

  /**
   * Lets the parser see a mark of no width that refers to a token, and stands where that starts.
   */
  void see(int type, int token) {
    see(type, token, true);
  }

  private void see(int type, int token, boolean isMark) {
    if (visibleCount == visibleTokens.length) {
      visibleTokens = Arrays.copyOf(visibleTokens, 2 * visibleCount);
      visibleTypes = Arrays.copyOf(visibleTypes, 2 * visibleCount);
    }
    visibleTokens[visibleCount] = isMark ? ~token : token;
    visibleTypes[visibleCount++] = (byte) type;
  }

  /** Adds the end of the text, which every token before it needs as its own end. */
  void finish(int length) {
    add(Token.EOF, length);
  }

  /** The number of tokens, without the end of the text. */
  int count() {
    return count - 1;
  }

  int typeOf(int token) {
    return types[token];
  }

  int startOf(int token) {
    return starts[token];
  }

  /** Where a token ends; for the end of the text: there. */
  int endOf(int token) {
    return starts[Math.min(token + 1, count - 1)];
  }

  /** The type of the token added last, or 0. */
  int lastType() {
    return count == 0 ? 0 : types[count - 1];
  }

  /** The number that the next token will have. */
  int nextToken() {
    return count;
  }

  /** The token at a position of the parser's row. */
  int tokenAt(int position) {
    int token = visibleTokens[position];
    return token < 0 ? ~token : token;
  }

  /** Whether a mark of no width is at a position of the parser's row. */
  boolean isMarkAt(int position) {
    return visibleTokens[position] < 0;
  }

  /** The type at a position of the parser's row. */
  int typeAt(int position) {
    return visibleTypes[position];
  }

  /** The parser's row. */
  ParserInput parserInput() {
    return new ParserInput(visibleTypes, visibleCount);
  }

  /** The same with types of its own, which may be changed. */
  ParserInput changeableParserInput() {
    return new ParserInput(Arrays.copyOf(visibleTypes, visibleCount), visibleCount);
  }
}
