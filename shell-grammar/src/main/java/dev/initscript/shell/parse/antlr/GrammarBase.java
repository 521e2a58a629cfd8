package dev.initscript.shell.parse.antlr;

import java.util.Arrays;
import java.util.Objects;
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

    /**
     * Whether {@link #enter} and {@link #exit} are to be called for a rule: for none that is not
     * wanted, because a script has many rules.
     *
     * @param rule its {@code RULE_} number
     */
    boolean hears(int rule);

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

  /**
   * By depth, from 1: what ANTLR's error strategies want to know of an open rule. The next rule as
   * deep uses it again.
   */
  private @Nullable OpenRule[] openRules = new @Nullable OpenRule[16];

  /** A rule that has not ended. */
  private static final class OpenRule extends ParserRuleContext {
    private int rule;

    OpenRule(@Nullable ParserRuleContext around) {
      super(around, -1);
    }

    @Override
    public int getRuleIndex() {
      return rule;
    }
  }

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

  /** Starts a rule; the generated code calls it in place of making a context of the rule's own. */
  protected final ParserRuleContext openRule(int state, int rule) {
    if (depth == MAX_DEPTH) {
      listener = null;
      throw new TooDeep();
    }
    if (++depth == openRules.length) {
      openRules = Arrays.copyOf(openRules, 2 * depth);
    }
    OpenRule opened = openRules[depth];
    if (opened == null) {
      opened = new OpenRule(openRules[depth - 1]);
      openRules[depth] = opened;
    }
    opened.rule = rule;
    opened.invokingState = getState();
    if (opened.exception != null) {
      opened.exception = null;
    }
    setState(state);
    if (listener != null && listener.hears(rule)) {
      listener.enter();
    }
    return opened;
  }

  @Override
  public final void enterOuterAlt(ParserRuleContext context, int alternative) {}

  @Override
  public final void exitRule() {
    OpenRule ended = Objects.requireNonNull(openRules[depth]);
    depth--;
    if (listener != null && listener.hears(ended.rule)) {
      listener.exit(ended.rule, ended.exception != null);
    }
    setState(ended.invokingState);
  }

  @Override
  public final ParserRuleContext getContext() {
    return Objects.requireNonNull(openRules[depth]);
  }
}
