package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.Asides;
import dev.initscript.shell.syntax.Token;
import dev.initscript.shell.syntax.TokenKind;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The tokens of a tree, made into objects when they are first asked for. */
final class TokenList extends AbstractList<Token> implements RandomAccess, Asides {
  private final SourceText source;
  private final TokenBuffer tokens;
  private volatile @Nullable List<Token> made;

  TokenList(SourceText source, TokenBuffer tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  @Override
  public int size() {
    return made().size();
  }

  @Override
  public Token get(int index) {
    return made().get(index);
  }

  private List<Token> made() {
    List<Token> known = made;
    if (known == null) {
      known = make();
      made = known;
    }
    return known;
  }

  private List<Token> make() {
    List<Token> made = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < tokens.count() - 1; i++) {
      if (!tokens.isMark(i)) {
        addTrivia(end, tokens.startOf(i), made);
        end = tokens.endOf(i);
        made.add(new Token(kind(tokens.typeOf(i)), new TextRange(tokens.startOf(i), end)));
      }
    }
    addTrivia(end, source.length(), made);
    return List.copyOf(made);
  }

  /** Found without making a token. */
  @Override
  public List<TextRange> comments() {
    return asides(false);
  }

  @Override
  public List<TextRange> all() {
    return asides(true);
  }

  private List<TextRange> asides(boolean hereDocuments) {
    List<TextRange> asides = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < tokens.count(); i++) {
      if (!tokens.isMark(i) || i == tokens.count() - 1) {
        int start = tokens.startOf(i);
        int comment = commentBetween(end, start);
        if (comment < start) {
          asides.add(new TextRange(comment, start));
        }
        end = tokens.endOf(i);
        if (hereDocuments && isHereText(tokens.typeOf(i))) {
          asides.add(new TextRange(start, end));
        }
      }
    }
    return asides;
  }

  private static boolean isHereText(int type) {
    return type == ShellTokens.HERE_TEXT || type == ShellTokens.HERE_RAW;
  }

  /** Where the comment starts that ends what lies between two tokens, or {@code to}. */
  private int commentBetween(int from, int to) {
    int at = from;
    while (at < to && source.byteAt(at) != '#') {
      at++;
    }
    return at;
  }

  /** Adds what lies between two tokens: blanks and continuations, and behind them a comment. */
  private void addTrivia(int from, int to, List<Token> made) {
    int comment = commentBetween(from, to);
    if (comment > from) {
      boolean continues = source.byteAt(from) == '\\' && !hasBlank(from, comment);
      TokenKind kind = continues ? TokenKind.CONTINUATION : TokenKind.BLANK;
      made.add(new Token(kind, new TextRange(from, comment)));
    }
    if (comment < to) {
      made.add(new Token(TokenKind.COMMENT, new TextRange(comment, to)));
    }
  }

  private boolean hasBlank(int from, int to) {
    for (int at = from; at < to; at++) {
      int b = source.byteAt(at);
      if (b == ' ' || b == '\t') {
        return true;
      }
    }
    return false;
  }

  private static TokenKind kind(int type) {
    return switch (type) {
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
