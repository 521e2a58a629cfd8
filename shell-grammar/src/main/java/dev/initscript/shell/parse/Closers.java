package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.parse.antlr.ShellTokens;
import org.antlr.v4.runtime.Token;

/** Which tokens end a construct or go on in it behind a list of commands. */
final class Closers {
  private Closers() {}

  /** The token that ends the rule's construct, or 0. */
  static int of(int rule) {
    return switch (rule) {
      case ShellGrammar.RULE_ifClause -> ShellTokens.FI;
      case ShellGrammar.RULE_doGroup,
          ShellGrammar.RULE_whileClause,
          ShellGrammar.RULE_untilClause,
          ShellGrammar.RULE_forClause,
          ShellGrammar.RULE_selectClause ->
          ShellTokens.DONE;
      case ShellGrammar.RULE_caseClause -> ShellTokens.ESAC;
      case ShellGrammar.RULE_braceGroup -> ShellTokens.RBRACE;
      case ShellGrammar.RULE_subshell, ShellGrammar.RULE_processSubstitution -> ShellTokens.RPAREN;
      case ShellGrammar.RULE_doubleQuoted -> ShellTokens.DOUBLE_QUOTE_CLOSE;
      case ShellGrammar.RULE_parameterExpansion -> ShellTokens.PARAMETER_CLOSE;
      case ShellGrammar.RULE_arithmeticExpansion, ShellGrammar.RULE_arithmeticCommand ->
          ShellTokens.ARITH_CLOSE;
      case ShellGrammar.RULE_conditionalCommand -> ShellTokens.CONDITION_CLOSE;
      case ShellGrammar.RULE_arrayValue -> ShellTokens.ARRAY_CLOSE;
      case ShellGrammar.RULE_hereDocument -> ShellTokens.HERE_END;
      default -> 0;
    };
  }

  /**
   * Whether the token starts some compound command, or the part of it that {@link #isCloser} ends.
   */
  static boolean isOpener(int type) {
    return switch (type) {
      case ShellTokens.IF,
          ShellTokens.DO,
          ShellTokens.CASE,
          ShellTokens.LBRACE,
          ShellTokens.LPAREN,
          ShellTokens.FUNCTION_LPAREN,
          ShellTokens.COMMAND_OPEN,
          ShellTokens.PROCESS_OPEN ->
          true;
      default -> false;
    };
  }

  /** Whether the token opens a part of a word that a token of its own ends. */
  static boolean opensPart(int type) {
    return switch (type) {
      case ShellTokens.DOUBLE_QUOTE,
          ShellTokens.DOLLAR_DOUBLE_QUOTE,
          ShellTokens.PARAMETER_OPEN,
          ShellTokens.COMMAND_OPEN,
          ShellTokens.PROCESS_OPEN,
          ShellTokens.ARITH_OPEN,
          ShellTokens.BACKQUOTE_OPEN,
          ShellTokens.QUOTED_BACKQUOTE_OPEN ->
          true;
      default -> false;
    };
  }

  /** Whether a token in commands inside a word is to be closed there before the word's part is. */
  static boolean isClosedInPart(int type) {
    return switch (type) {
      case ShellTokens.LPAREN,
          ShellTokens.FUNCTION_LPAREN,
          ShellTokens.ARRAY_OPEN,
          ShellTokens.CASE ->
          true;
      default -> false;
    };
  }

  /**
   * Whether a token closes what another one has opened in a word. The parenthesis behind a pattern
   * does not close its {@code case}.
   */
  static boolean closes(int type, int opener) {
    return switch (opener) {
      case ShellTokens.CASE -> type == ShellTokens.ESAC;
      case ShellTokens.DOUBLE_QUOTE, ShellTokens.DOLLAR_DOUBLE_QUOTE ->
          type == ShellTokens.DOUBLE_QUOTE_CLOSE;
      case ShellTokens.PARAMETER_OPEN -> type == ShellTokens.PARAMETER_CLOSE;
      case ShellTokens.ARITH_OPEN -> type == ShellTokens.ARITH_CLOSE;
      case ShellTokens.ARRAY_OPEN -> type == ShellTokens.ARRAY_CLOSE;
      case ShellTokens.BACKQUOTE_OPEN, ShellTokens.QUOTED_BACKQUOTE_OPEN ->
          type == ShellTokens.BACKQUOTE_CLOSE;
      default -> type == ShellTokens.RPAREN;
    };
  }

  /** Whether the token ends some compound command. */
  static boolean isCloser(int type) {
    return switch (type) {
      case ShellTokens.FI,
          ShellTokens.DONE,
          ShellTokens.ESAC,
          ShellTokens.RBRACE,
          ShellTokens.RPAREN ->
          true;
      default -> false;
    };
  }

  /** Whether the rule, being open, can go on with or end with a token of this type. */
  static boolean isAwaited(int rule, int type) {
    return switch (rule) {
      case ShellGrammar.RULE_ifClause ->
          type == ShellTokens.THEN
              || type == ShellTokens.ELIF
              || type == ShellTokens.ELSE
              || type == ShellTokens.FI;
      case ShellGrammar.RULE_whileClause, ShellGrammar.RULE_untilClause ->
          type == ShellTokens.DO || type == ShellTokens.DONE;
      case ShellGrammar.RULE_caseItem ->
          type == ShellTokens.DSEMI
              || type == ShellTokens.SEMI_AND
              || type == ShellTokens.DSEMI_AND
              || type == ShellTokens.ESAC;
      case ShellGrammar.RULE_commandSubstitution ->
          type == ShellTokens.RPAREN || type == ShellTokens.BACKQUOTE_CLOSE;
      case ShellGrammar.RULE_program -> type == Token.EOF;
      default -> of(rule) == type;
    };
  }
}
