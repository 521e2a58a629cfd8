package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.GrammarBase;
import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayDeque;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Says in words what the parser found and what it expected, and for which construct. */
final class ErrorPhrases {
  private static final int LONGEST_QUOTE = 40;

  private final SourceText source;
  private final TokenBuffer tokens;

  ErrorPhrases(SourceText source, TokenBuffer tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** The error of a parser that cannot go on at a position of its input. */
  SyntaxError describe(Parser parser, int position) {
    int token = tokens.tokenAt(position);
    var range = new TextRange(tokens.startOf(token), tokens.endOf(lastOfWord(token)));
    return new SyntaxError(range, "found " + found(range) + ", expected " + expected(parser));
  }

  /** The last token of the word that starts with a token; of what is no word: itself. */
  private int lastOfWord(int token) {
    var open = new ArrayDeque<Integer>();
    for (int at = token; tokens.typeOf(at) != Token.EOF; at++) {
      int type = tokens.typeOf(at);
      if (Closers.opensPart(type) || (!open.isEmpty() && Closers.isClosedInPart(type))) {
        open.push(type);
      } else if (!open.isEmpty() && Closers.closes(type, open.getFirst())) {
        open.pop();
      }
      boolean isGlue = type == ShellTokens.GLUE;
      if (open.isEmpty() && !isGlue && tokens.typeOf(at + 1) != ShellTokens.GLUE) {
        return at;
      }
    }
    return token;
  }

  /**
   * Whether a separator stands at the position, though the token source let no separator stand
   * there.
   */
  boolean isSeparator(int position) {
    int token = tokens.tokenAt(position);
    String text = source.text(tokens.startOf(token), tokens.endOf(token));
    return text.equals(";") || text.equals("&");
  }

  private String found(TextRange range) {
    if (range.isEmpty()) {
      return "the end of the text";
    }
    String text = source.display(range);
    if (text.equals("\n") || text.equals("\r\n")) {
      return "the end of the line";
    }
    int lineEnd = text.indexOf('\n');
    String line = lineEnd < 0 ? text : text.substring(0, lineEnd);
    return line.length() <= LONGEST_QUOTE
        ? "'" + line + "'"
        : "'" + line.substring(0, LONGEST_QUOTE) + "...'";
  }

  private String expected(Parser parser) {
    IntervalSet expected = parser.getExpectedTokens();
    Opener opener = innermostOpener((GrammarBase) parser);
    boolean inCase = opener != null && opener.rule() == ShellGrammar.RULE_caseClause;
    String word = inCase ? expectedInCase(expected) : expectedWord(expected);
    if (word != null) {
      return opener == null ? word : word + " for the " + opener.phrase();
    }
    String what = expectsWord(expected) ? "a word" : "a command";
    return opener == null ? what : what + " in the " + opener.phrase();
  }

  private static @Nullable String expectedInCase(IntervalSet expected) {
    if (expected.contains(ShellTokens.IN) || !expected.contains(ShellTokens.ESAC)) {
      return expectedWord(expected);
    }
    return expected.contains(ShellTokens.DSEMI) ? "';;' or 'esac'" : "a pattern or 'esac'";
  }

  private static boolean expectsWord(IntervalSet expected) {
    return expected.contains(ShellTokens.WORD) && !expected.contains(ShellTokens.IF);
  }

  private static @Nullable String expectedWord(IntervalSet expected) {
    if (expected.contains(ShellTokens.IF)) {
      return null;
    }
    for (Expected candidate : Expected.values()) {
      if (expected.contains(candidate.type)) {
        return candidate.phrase;
      }
    }
    return null;
  }

  /** What may be missing, the most telling first. */
  private enum Expected {
    THEN(ShellTokens.THEN, "'then'"),
    DO(ShellTokens.DO, "'do'"),
    FI(ShellTokens.FI, "'fi'"),
    DONE(ShellTokens.DONE, "'done'"),
    ESAC(ShellTokens.ESAC, "'esac'"),
    RBRACE(ShellTokens.RBRACE, "'}'"),
    IN(ShellTokens.IN, "'in'"),
    NAME(ShellTokens.NAME, "a name"),
    FUNCTION_NAME(ShellTokens.FUNCTION_NAME, "a function's name"),
    RPAREN(ShellTokens.RPAREN, "')'"),
    BACKQUOTE_CLOSE(ShellTokens.BACKQUOTE_CLOSE, "the end of the backquote"),
    CONDITION_CLOSE(ShellTokens.CONDITION_CLOSE, "']]'"),
    PARAMETER_CLOSE(ShellTokens.PARAMETER_CLOSE, "'}'"),
    ARITH_CLOSE(ShellTokens.ARITH_CLOSE, "'))'"),
    ARRAY_CLOSE(ShellTokens.ARRAY_CLOSE, "')'"),
    DOUBLE_QUOTE_CLOSE(ShellTokens.DOUBLE_QUOTE_CLOSE, "the end of the double quote"),
    HERE_DELIMITER(ShellTokens.HERE_DELIMITER_WORD, "a here-document's delimiter");

    final int type;
    final String phrase;

    Expected(int type, String phrase) {
      this.type = type;
      this.phrase = phrase;
    }
  }

  /**
   * A construct that is open.
   *
   * @param rule its rule
   * @param phrase what it is called, and its line
   */
  private record Opener(int rule, String phrase) {}

  private @Nullable Opener innermostOpener(GrammarBase grammar) {
    int up = 0;
    for (ParserRuleContext rule = grammar.getContext(); rule != null; rule = rule.getParent()) {
      String opener = opener(rule.getRuleIndex());
      if (opener != null) {
        int start = tokens.startOf(tokens.tokenAt(grammar.firstOfOpenRule(up)));
        return new Opener(rule.getRuleIndex(), opener + " on line " + source.lineOf(start));
      }
      up++;
    }
    return null;
  }

  private static @Nullable String opener(int rule) {
    return switch (rule) {
      case ShellGrammar.RULE_ifClause -> "'if'";
      case ShellGrammar.RULE_whileClause -> "'while'";
      case ShellGrammar.RULE_untilClause -> "'until'";
      case ShellGrammar.RULE_forClause -> "'for'";
      case ShellGrammar.RULE_selectClause -> "'select'";
      case ShellGrammar.RULE_caseClause -> "'case'";
      case ShellGrammar.RULE_braceGroup -> "'{'";
      case ShellGrammar.RULE_subshell, ShellGrammar.RULE_arrayValue -> "'('";
      case ShellGrammar.RULE_commandSubstitution -> "command substitution";
      case ShellGrammar.RULE_processSubstitution -> "process substitution";
      case ShellGrammar.RULE_conditionalCommand -> "'[['";
      case ShellGrammar.RULE_functionDefinition -> "function";
      default -> null;
    };
  }
}
