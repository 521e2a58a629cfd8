package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.Token;
import dev.initscript.shell.syntax.TokenKind;
import dev.initscript.shell.text.TextRange;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The tokens of a tree, made into objects when they are asked for. */
final class TokenList extends AbstractList<Token> implements RandomAccess {
  private final TokenBuffer tokens;

  TokenList(TokenBuffer tokens) {
    this.tokens = tokens;
  }

  @Override
  public int size() {
    return tokens.count();
  }

  @Override
  public Token get(int index) {
    Objects.checkIndex(index, size());
    var range = new TextRange(tokens.startOf(index), tokens.endOf(index));
    return new Token(kind(tokens.typeOf(index)), range);
  }

  private static TokenKind kind(int type) {
    return switch (type) {
      case ShellTokens.BLANK -> TokenKind.BLANK;
      case ShellTokens.CONTINUATION -> TokenKind.CONTINUATION;
      case ShellTokens.COMMENT -> TokenKind.COMMENT;
      case ShellTokens.NEWLINE -> TokenKind.NEWLINE;
      case ShellTokens.HERE_RAW, ShellTokens.HERE_TEXT, ShellTokens.HERE_END ->
          TokenKind.HERE_DOCUMENT;
      case ShellTokens.IF,
          ShellTokens.THEN,
          ShellTokens.ELSE,
          ShellTokens.ELIF,
          ShellTokens.FI,
          ShellTokens.DO,
          ShellTokens.DONE,
          ShellTokens.CASE,
          ShellTokens.ESAC,
          ShellTokens.WHILE,
          ShellTokens.UNTIL,
          ShellTokens.FOR,
          ShellTokens.IN,
          ShellTokens.LBRACE,
          ShellTokens.RBRACE,
          ShellTokens.BANG,
          ShellTokens.FUNCTION,
          ShellTokens.SELECT,
          ShellTokens.TIME,
          ShellTokens.COPROC,
          ShellTokens.CONDITION_OPEN,
          ShellTokens.CONDITION_CLOSE ->
          TokenKind.RESERVED_WORD;
      case ShellTokens.AND_IF,
          ShellTokens.OR_IF,
          ShellTokens.DSEMI,
          ShellTokens.DSEMI_AND,
          ShellTokens.SEMI_AND,
          ShellTokens.SEMI,
          ShellTokens.PIPE,
          ShellTokens.PIPE_AND,
          ShellTokens.AND,
          ShellTokens.LPAREN,
          ShellTokens.RPAREN,
          ShellTokens.LESS,
          ShellTokens.GREAT,
          ShellTokens.DGREAT,
          ShellTokens.LESSAND,
          ShellTokens.GREATAND,
          ShellTokens.LESSGREAT,
          ShellTokens.CLOBBER,
          ShellTokens.TLESS,
          ShellTokens.AND_GREAT,
          ShellTokens.AND_DGREAT,
          ShellTokens.DLESS,
          ShellTokens.DLESSDASH,
          ShellTokens.FUNCTION_LPAREN,
          ShellTokens.ARRAY_OPEN,
          ShellTokens.ARRAY_CLOSE,
          ShellTokens.ARITH_COMMAND_OPEN ->
          TokenKind.OPERATOR;
      case ShellTokens.ERROR -> TokenKind.ERROR;
      default -> TokenKind.WORD_PIECE;
    };
  }
}
