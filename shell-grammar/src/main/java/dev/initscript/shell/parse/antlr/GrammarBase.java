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
 * The hot half of ANTLR's {@code Parser}, without its parse tree: rules are told to a {@link
 * RuleListener} as they end, which builds the typed tree from them and the tokens in them.
 *
 * <p>What only an error strategy that recovers wants to know is kept only for one that does.
 */
public abstract class GrammarBase extends Parser {
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

  /** Who is told; the generated code calls the methods that are named as rules. */
  @Nullable RuleListener listener;

  /** How many rules are open. */
  private int depth;

  /** By depth, from 1: the position of an open rule's first token. */
  private int[] firsts = new int[16];

  /** By depth, from 1: how many parts there were when an open rule started. */
  private int[] bases = new int[16];

  /** Whether the error strategy is one that recovers. */
  private boolean recovers;

  /** By depth, from 1: an open rule as such a strategy sees it. */
  private @Nullable OpenRule[] openRules = {new OpenRule(null)};

  /** A rule that has not ended. The next rule as deep uses it again. */
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
  public final void tell(@Nullable RuleListener newListener) {
    this.listener = newListener;
  }

  /** Says that the error strategy will want to know of the rules that are open. */
  public final void recoverFromErrors() {
    recovers = true;
  }

  /**
   * The position of an open rule's first token in the input.
   *
   * @param up 0 for the innermost open rule, 1 for the one around it
   */
  public final int firstOfOpenRule(int up) {
    return firsts[depth - up];
  }

  // ---- what the generated code calls

  /** The type of the next token. */
  protected final int next() {
    return input.types[input.position];
  }

  @Override
  public final Token match(int type) {
    if (next() != type) {
      return _errHandler.recoverInline(this);
    }
    return take(type);
  }

  @Override
  public final Token consume() {
    return take(next());
  }

  private Token take(int type) {
    if (type == Token.EOF) {
      matchedEOF = true;
    } else {
      input.position++;
    }
    return TAKEN;
  }

  /** Lets the error strategy look at what comes. */
  protected final void sync() {
    if (recovers) {
      _errHandler.sync(this);
    }
  }

  /** Starts a rule, in place of making a context of the rule's own. */
  protected final ParserRuleContext openRule(int rule) {
    if (++depth == firsts.length) {
      deepen();
    }
    firsts[depth] = input.position;
    if (listener != null) {
      bases[depth] = listener.enter(rule, input.position);
    }
    return recovers ? openVisibly(rule) : getContext();
  }

  private void deepen() {
    if (depth > MAX_DEPTH) {
      depth--;
      listener = null;
      throw new TooDeep();
    }
    firsts = Arrays.copyOf(firsts, Math.min(2 * depth, MAX_DEPTH + 1));
    bases = Arrays.copyOf(bases, firsts.length);
  }

  private OpenRule openVisibly(int rule) {
    if (depth == openRules.length) {
      openRules = Arrays.copyOf(openRules, 2 * depth);
    }
    OpenRule opened = openRules[depth];
    if (opened == null) {
      opened = new OpenRule(openRules[depth - 1]);
      openRules[depth] = opened;
    }
    opened.rule = rule;
    opened.invokingState = getState();
    opened.exception = null;
    return opened;
  }

  /** Ends the rule that was opened last. Whether the listener is to be told. */
  protected final boolean closes(int rule) {
    int first = firsts[depth];
    int base = bases[depth];
    ParserRuleContext ended = getContext();
    depth--;
    if (recovers) {
      setState(ended.invokingState);
    }
    return listener != null
        && listener.exit(rule, first, input.position, base, ended.exception != null);
  }

  @Override
  public final void enterOuterAlt(ParserRuleContext context, int alternative) {}

  /** What is known of the innermost open rule; nothing unless an error strategy asks for it. */
  @Override
  public final ParserRuleContext getContext() {
    return Objects.requireNonNull(openRules[recovers ? depth : 0]);
  }
}
