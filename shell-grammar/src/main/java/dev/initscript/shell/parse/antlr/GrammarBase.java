package dev.initscript.shell.parse.antlr;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * The hot half of ANTLR's {@code Parser}, without its parse tree: rules and tokens are told to a
 * {@link Listener} as they come, which builds the typed tree from them.
 */
public abstract class GrammarBase extends Parser {
  /** What is told of a parse, in the order of the text. */
  public interface Listener {
    /** The token at {@code position} of the input has been taken. */
    void token(int position);

    /** A rule starts. */
    void enter();

    /**
     * The rule that was entered last ends.
     *
     * @param rule its {@code RULE_} number
     * @param failed whether a syntax error is in it
     */
    void exit(int rule, boolean failed);
  }

  /** Thrown where rules are nested deeper than {@link #MAX_DEPTH}. */
  public static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super("nested too deeply", null, false, false);
    }
  }

  /**
   * How many rules may be open at once. A level of the script's nesting takes up to eight, so that
   * more than a hundred levels can be read, on a thread with a stack of 512 KiB, too.
   */
  public static final int MAX_DEPTH = 1_000;

  private static final Token TAKEN = new CommonToken(Token.INVALID_TYPE);

  private final ParserInput input;
  private @Nullable Listener listener;
  private int depth;

  protected GrammarBase(TokenStream input) {
    super(input);
    this.input = (ParserInput) input;
    setBuildParseTree(false);
    removeErrorListeners();
  }

  /** Who is told of the parse from now on; null for nobody: the parse is being given up. */
  public final void tell(@Nullable Listener newListener) {
    this.listener = newListener;
  }

  @Override
  public final Token match(int type) {
    if (input.types[input.position] != type) {
      return _errHandler.recoverInline(this);
    }
    return take(type);
  }

  @Override
  public final Token consume() {
    return take(input.types[input.position]);
  }

  private Token take(int type) {
    if (type == Token.EOF) {
      matchedEOF = true;
    } else {
      int position = input.position++;
      if (listener != null) {
        listener.token(position);
      }
    }
    return TAKEN;
  }

  @Override
  public final void enterRule(ParserRuleContext context, int state, int rule) {
    if (++depth > MAX_DEPTH) {
      listener = null;
      throw new TooDeep();
    }
    setState(state);
    _ctx = context;
    if (listener != null) {
      listener.enter();
    }
  }

  @Override
  public final void enterOuterAlt(ParserRuleContext context, int alternative) {}

  @Override
  public final void exitRule() {
    depth--;
    ParserRuleContext ended = _ctx;
    if (listener != null) {
      listener.exit(ended.getRuleIndex(), ended.exception != null);
    }
    setState(ended.invokingState);
    _ctx = ended.getParent();
  }
}
