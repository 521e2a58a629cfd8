package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.DollarSingleQuoted;
import dev.initscript.shell.syntax.Escapes;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.SingleQuoted;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the nodes that are one token. Knows how deep in backquotes it is, because that decides what
 * a backslash means.
 */
final class LeafFactory {
  private final SourceText source;
  private final TokenBuffer tokens;
  private final Deque<Meanings> outerMeanings = new ArrayDeque<>();
  private Meanings meanings;

  /** What a backslash means in each context, here. */
  private record Meanings(
      @Nullable Escapes around,
      Escapes none,
      Escapes unquoted,
      Escapes quoted,
      Escapes quotedBrace,
      Escapes hereDocument) {
    static Meanings inside(@Nullable Escapes around) {
      return new Meanings(
          around,
          Escapes.NONE.inside(around),
          Escapes.UNQUOTED.inside(around),
          Escapes.DOUBLE_QUOTED.inside(around),
          Escapes.DOUBLE_QUOTED_BRACE.inside(around),
          Escapes.HERE_DOCUMENT.inside(around));
    }
  }

  private static final Meanings OUTERMOST = Meanings.inside(null);
  private static final Meanings OUTERMOST_CR_LF = Meanings.inside(Escapes.carriageReturnsDropped());

  LeafFactory(SourceText source, TokenBuffer tokens, boolean carriageReturnsDropped) {
    this.source = source;
    this.tokens = tokens;
    this.meanings = carriageReturnsDropped ? OUTERMOST_CR_LF : OUTERMOST;
  }

  /** What a backslash means outside quotes, here. */
  Escapes unquoted() {
    return meanings.unquoted;
  }

  /** The node that a token is. */
  SyntaxNode leaf(int type, int position) {
    int start = tokens.startOf(position);
    int end = tokens.endOf(position);
    return switch (type) {
      case ShellTokens.WORD,
          ShellTokens.NAME,
          ShellTokens.FUNCTION_NAME,
          ShellTokens.COPROC_NAME,
          ShellTokens.CONDITION_UNARY,
          ShellTokens.CONDITION_BINARY ->
          new Word(source, start, end, List.of(new Literal(source, start, end, meanings.unquoted)));
      case ShellTokens.PARAMETER ->
          new ParameterExpansion(source, start, end, meanings.unquoted, null);
      case ShellTokens.SINGLE_QUOTED -> new SingleQuoted(source, start, end, meanings.none);
      case ShellTokens.DOLLAR_SINGLE_QUOTED ->
          new DollarSingleQuoted(source, start, end, meanings.none);
      case ShellTokens.LITERAL,
          ShellTokens.BRACE_TEXT,
          ShellTokens.ASSIGNMENT_NAME,
          ShellTokens.IO_NUMBER ->
          new Literal(source, start, end, meanings.unquoted);
      case ShellTokens.QUOTED_TEXT,
          ShellTokens.ARITH_TEXT,
          ShellTokens.ARITH_LPAREN,
          ShellTokens.ARITH_RPAREN ->
          new Literal(source, start, end, meanings.quoted);
      case ShellTokens.QUOTED_BRACE_TEXT -> new Literal(source, start, end, meanings.quotedBrace);
      case ShellTokens.HERE_TEXT -> new Literal(source, start, end, meanings.hereDocument);
      case ShellTokens.HERE_RAW, ShellTokens.HERE_DELIMITER_WORD ->
          new Literal(source, start, end, meanings.none);
      default -> throw new AssertionError("no node by itself: token type " + type);
    };
  }

  /** A command substitution starts with a token of this type. */
  void enterSubstitution(int type) {
    outerMeanings.push(meanings);
    if (type == ShellTokens.BACKQUOTE_OPEN || type == ShellTokens.QUOTED_BACKQUOTE_OPEN) {
      boolean inDoubleQuotes = type == ShellTokens.QUOTED_BACKQUOTE_OPEN;
      meanings = Meanings.inside(Escapes.backquotes(meanings.around, inDoubleQuotes));
    }
  }

  /** The command substitution entered last ends. */
  void leaveSubstitution() {
    meanings = outerMeanings.pop();
  }
}
