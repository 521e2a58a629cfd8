package dev.initscript.shell.parse.antlr;

import java.util.Arrays;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The token types that the grammar sees, as ANTLR wants to read them. A token has no object: its
 * place in this stream tells what it is; ANTLR asks for objects only when it reports an error.
 */
public final class ParserInput implements TokenStream {
  final byte[] types;
  final int size;
  int position;

  /**
   * @param types the types in order, the last one {@link Token#EOF}
   * @param size how many of them count
   */
  public ParserInput(byte[] types, int size) {
    this.types = types;
    this.size = size;
  }

  @Override
  public int LA(int ahead) {
    return types[
        position + ahead - 1]; // the last one is EOF, and nobody asks for what is behind it
  }

  /** The type at a position, from 0. */
  public int typeAt(int at) {
    return types[at];
  }

  /** Lets the next token count as one of another type. */
  public void replaceNext(int type) {
    types[position] = (byte) type;
  }

  /** Goes on at a position; the tokens before it that have not been taken count as of no type. */
  public void skipTo(int index) {
    Arrays.fill(types, position, index, (byte) Token.INVALID_TYPE);
    position = index;
  }

  @Override
  public Token LT(int ahead) {
    int at = Math.max(0, Math.min(size - 1, position + (ahead < 0 ? ahead : ahead - 1)));
    return get(at);
  }

  @Override
  public Token get(int at) {
    var token = new CommonToken(types[at]);
    token.setTokenIndex(at);
    return token;
  }

  @Override
  public void consume() {
    if (position < size - 1) {
      position++;
    }
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new IllegalStateException("tokens are read ahead");
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
