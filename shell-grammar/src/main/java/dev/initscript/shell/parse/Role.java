package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellGrammar;
import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.ArrayValue;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;

/**
 * What a node is to the rule around it. Compared by its number, because asking every part for its
 * class takes a fifth of a parse.
 *
 * @param <T> the kind of node that plays it
 */
record Role<T extends SyntaxNode>(byte number) {
  static final Role<Word> WORD = new Role<>((byte) -2);
  static final Role<WordPart> WORD_PART = new Role<>((byte) -3);
  static final Role<Assignment> ASSIGNMENT = new Role<>((byte) -4);
  static final Role<ArrayValue> ARRAY_VALUE = new Role<>((byte) -5);
  static final Role<Redirection> REDIRECTION = new Role<>((byte) -6);
  static final Role<HereDocument> HERE_DOCUMENT = new Role<>((byte) -7);
  static final Role<Command> COMMAND = new Role<>((byte) -8);
  static final Role<Pipeline> PIPELINE = new Role<>((byte) -9);
  static final Role<AndOr> AND_OR = new Role<>((byte) -10);
  static final Role<CompoundList> COMPOUND_LIST = new Role<>((byte) -11);
  static final Role<CaseItem> CASE_ITEM = new Role<>((byte) -12);

  /** A node in whatever role. */
  static final Role<SyntaxNode> ANY = new Role<>((byte) -1);

  /** The number of what plays no role: a token that is no node by itself. */
  private static final byte NONE = 0;

  /** The number of a token that its rule asks for by its place. */
  private static final byte BY_PLACE = -13;

  /** Whether it is this role or, if this is any role, one at all. */
  boolean includes(byte other) {
    return other == number || (number == ANY.number && other != NONE);
  }

  /** The number of the role of a token that is a node by itself; none's for other tokens. */
  static byte ofLeaf(int tokenType) {
    return switch (tokenType) {
      case ShellTokens.WORD, ShellTokens.NAME, ShellTokens.FUNCTION_NAME, ShellTokens.COPROC_NAME ->
          WORD.number;
      case ShellTokens.LITERAL,
          ShellTokens.QUOTED_TEXT,
          ShellTokens.PARAMETER,
          ShellTokens.SINGLE_QUOTED,
          ShellTokens.DOLLAR_SINGLE_QUOTED,
          ShellTokens.BRACE_TEXT,
          ShellTokens.QUOTED_BRACE_TEXT,
          ShellTokens.ARITH_TEXT,
          ShellTokens.ARITH_LPAREN,
          ShellTokens.ARITH_RPAREN,
          ShellTokens.HERE_TEXT,
          ShellTokens.HERE_RAW ->
          WORD_PART.number;
      case ShellTokens.ASSIGNMENT_NAME,
          ShellTokens.IO_NUMBER,
          ShellTokens.HERE_DELIMITER_WORD,
          ShellTokens.CONDITION_UNARY,
          ShellTokens.CONDITION_BINARY ->
          BY_PLACE;
      default -> NONE;
    };
  }

  /** A node that plays this role. */
  @SuppressWarnings("unchecked") // a node is given only a role that its kind plays
  T cast(SyntaxNode node) {
    return (T) node;
  }

  /** The role of the node that a rule makes. */
  static Role<?> ofRule(int rule) {
    return switch (rule) {
      case ShellGrammar.RULE_compoundList -> COMPOUND_LIST;
      case ShellGrammar.RULE_andOr -> AND_OR;
      case ShellGrammar.RULE_pipeline -> PIPELINE;
      case ShellGrammar.RULE_assignment -> ASSIGNMENT;
      case ShellGrammar.RULE_arrayValue -> ARRAY_VALUE;
      case ShellGrammar.RULE_caseItem -> CASE_ITEM;
      case ShellGrammar.RULE_redirection -> REDIRECTION;
      case ShellGrammar.RULE_hereDocument -> HERE_DOCUMENT;
      case ShellGrammar.RULE_word -> WORD;
      case ShellGrammar.RULE_doubleQuoted,
          ShellGrammar.RULE_parameterExpansion,
          ShellGrammar.RULE_commandSubstitution,
          ShellGrammar.RULE_processSubstitution,
          ShellGrammar.RULE_arithmeticExpansion,
          ShellGrammar.RULE_extendedGlob ->
          WORD_PART;
      default -> COMMAND;
    };
  }
}
