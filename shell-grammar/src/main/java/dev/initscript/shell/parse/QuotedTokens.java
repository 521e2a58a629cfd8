package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.text.TextRange;
import java.util.Objects;

/**
 * Tokens inside quotes and expansions, where only {@code $}, backquotes, backslashes and the
 * closing sign mean something (POSIX XCU 2.2.3, 2.6), and the opening of expansions anywhere.
 */
final class QuotedTokens {
  private final Scan scan;

  QuotedTokens(Scan scan) {
    this.scan = scan;
  }

  /** Reads a token in a construct whose text is not commands. */
  void read() {
    int from = scan.at;
    int type = scan.next(scan.frame.kind.mode);
    switch (type) {
      case ShellTokens.DOUBLE_QUOTE_CLOSE -> {
        scan.emit(type, from);
        scan.pop();
      }
      case ShellTokens.PARAMETER_CLOSE -> closeParameter(from);
      case ShellTokens.QUOTED_BRACE_TEXT -> {
        pairQuotes(from);
        scan.emit(type, from);
      }
      case ShellTokens.DOUBLE_QUOTE -> {
        if (scan.frame.inQuote) {
          scan.emit(ShellTokens.QUOTED_BRACE_TEXT, from);
        } else {
          open(type, from);
        }
      }
      case ShellTokens.PARAMETER_OPEN,
          ShellTokens.COMMAND_OPEN,
          ShellTokens.ARITH_OPEN,
          ShellTokens.BACKQUOTE_OPEN,
          ShellTokens.QUOTED_BACKQUOTE_OPEN ->
          open(type, from);
      case ShellTokens.ARITH_LPAREN -> {
        scan.frame.parentheses++;
        scan.emit(type, from);
      }
      case ShellTokens.ARITH_RPAREN -> {
        scan.frame.parentheses = Math.max(0, scan.frame.parentheses - 1);
        scan.emit(type, from);
      }
      case ShellTokens.ARITH_TEXT -> readArithmeticText(from);
      case ShellTokens.QUOTED_TEXT -> {
        if (scan.features.bash()
            && scan.at - from == 1
            && scan.bytes[from] == '$'
            && scan.sees('[')) {
          openBracketArithmetic(from);
        } else {
          scan.emit(type, from);
        }
      }
      case ShellTokens.ARITH_CLOSE -> closeArithmetic(from);
      case ShellTokens.REGEX_PARENTHESIS -> readGlobParenthesis(from);
      case ShellTokens.BLANK -> scan.emit(ShellTokens.LITERAL, from);
      case ShellTokens.ERROR -> rejectUnclosedQuote(from);
      default -> scan.emit(type, from);
    }
  }

  /** A quote has no second one: everything behind it is inside. */
  void rejectUnclosedQuote(int from) {
    String kind = scan.bytes[from] == '"' ? "double" : "single";
    scan.errorUnclosed("the end of the " + kind + " quote", scan.text.offset(from));
    scan.at = scan.frame.limit;
    scan.reject(from);
  }

  /**
   * Enters the quotation or expansion whose opening sign, from {@code from} to the scan's place,
   * has been read.
   */
  void open(int type, int from) {
    switch (type) {
      case ShellTokens.DOUBLE_QUOTE, ShellTokens.DOLLAR_DOUBLE_QUOTE -> {
        scan.emit(type, from);
        scan.push(Frame.Kind.DOUBLE_QUOTES, from);
      }
      case ShellTokens.PARAMETER_OPEN -> {
        scan.emit(type, from);
        openArgument(from);
      }
      case ShellTokens.ARITH_OPEN -> openArithmetic(from);
      case ShellTokens.COMMAND_OPEN -> {
        scan.emit(type, from);
        scan.push(Frame.Kind.COMMAND_SUBSTITUTION, from);
      }
      case ShellTokens.PROCESS_OPEN -> {
        scan.emit(type, from);
        scan.push(Frame.Kind.PROCESS_SUBSTITUTION, from);
      }
      default -> openBackquotes(type, from);
    }
  }

  private void openArgument(int from) {
    Frame around = scan.frame;
    if (isQuotedArgument()) {
      scan.push(Frame.Kind.QUOTED_BRACES, from);
      boolean inDoubleQuotes = around.kind == Frame.Kind.DOUBLE_QUOTES || around.pairsQuotes;
      scan.frame.pairsQuotes = scan.features.bash() && inDoubleQuotes;
    } else {
      scan.push(Frame.Kind.BRACES, from);
    }
  }

  private void closeParameter(int from) {
    if (scan.frame.inQuote) {
      scan.emit(ShellTokens.QUOTED_BRACE_TEXT, from);
      return;
    }
    scan.emit(ShellTokens.PARAMETER_CLOSE, from);
    scan.pop();
  }

  /**
   * bash: single quotes in the word of a quoted expansion stay in the value, but hide a brace
   * between two.
   */
  private void pairQuotes(int from) {
    if (!scan.frame.pairsQuotes) {
      return;
    }
    for (int i = from; i < scan.at; i++) {
      if (scan.bytes[i] == '\\') {
        i++;
      } else if (scan.bytes[i] == '\'') {
        scan.frame.inQuote = !scan.frame.inQuote;
      }
    }
  }

  /**
   * bash's old form of arithmetic expansion: a dollar sign, before the scan's place, and a bracket.
   */
  void openBracketArithmetic(int from) {
    scan.at++;
    scan.emit(ShellTokens.ARITH_OPEN, from);
    scan.push(Frame.Kind.BRACKET_ARITHMETIC, from);
  }

  private void readArithmeticText(int from) {
    Frame frame = scan.frame;
    boolean inBrackets = frame.kind == Frame.Kind.BRACKET_ARITHMETIC;
    for (int i = from; i < scan.at; i++) {
      switch (scan.bytes[i]) {
        case ';' -> frame.semicolons++;
        case '[' -> frame.brackets++;
        case ']' -> {
          if (frame.brackets-- == 0 && inBrackets) {
            closeBracketArithmetic(from, i);
            return;
          }
        }
        default -> {}
      }
    }
    scan.emit(ShellTokens.ARITH_TEXT, from);
  }

  private void closeBracketArithmetic(int from, int bracket) {
    if (bracket > from) {
      scan.emit(ShellTokens.ARITH_TEXT, from, bracket);
    }
    scan.at = bracket + 1;
    scan.emit(ShellTokens.ARITH_CLOSE, bracket);
    scan.pop();
  }

  /**
   * Whether a single quote is text in the word behind the operator just read: not in patterns
   * (POSIX XCU 2.6.2).
   */
  private boolean isQuotedArgument() {
    boolean isPattern = scan.features.patternOperators().indexOf(scan.bytes[scan.at - 1]) >= 0;
    return !isPattern && scan.frame.kind.quotesArguments;
  }

  /**
   * bash reads {@code $((} as a command substitution that starts with a subshell where the
   * parentheses say so.
   */
  private void openArithmetic(int from) {
    boolean isArithmetic =
        !scan.features.bash() || Lookahead.closesTogether(scan.bytes, scan.at, scan.frame.limit);
    if (isArithmetic) {
      scan.emit(ShellTokens.ARITH_OPEN, from);
      scan.push(Frame.Kind.ARITHMETIC, from);
      return;
    }
    do {
      scan.at--;
    } while (scan.bytes[scan.at] != '(');
    scan.emit(ShellTokens.COMMAND_OPEN, from);
    scan.push(Frame.Kind.COMMAND_SUBSTITUTION, from);
  }

  private void closeArithmetic(int from) {
    boolean inBrackets = scan.frame.kind == Frame.Kind.BRACKET_ARITHMETIC;
    if (scan.frame.parentheses > 0 || inBrackets) {
      scan.frame.parentheses = Math.max(0, scan.frame.parentheses - 1);
      scan.at = from + 1;
      scan.emit(ShellTokens.ARITH_RPAREN, from);
      return;
    }
    int semicolons = scan.frame.semicolons;
    scan.pop();
    Place place = scan.frame.place;
    boolean isForHeader = place == Place.LOOP_BODY;
    if (isForHeader && semicolons != 2) {
      scan.error(from, scan.at, "found " + semicolons + " semicolons, expected two in 'for (('");
    }
    scan.emit(ShellTokens.ARITH_CLOSE, from);
    scan.inWord = !(isForHeader || place == Place.AFTER_COMPOUND);
  }

  private void readGlobParenthesis(int from) {
    if (scan.bytes[from] == '(') {
      scan.frame.parentheses++;
    } else if (scan.frame.parentheses-- == 0) {
      scan.emit(ShellTokens.EXTGLOB_CLOSE, from);
      scan.pop();
      return;
    }
    scan.emit(ShellTokens.LITERAL, from);
  }

  /**
   * Finds the closing backquote first, as shells do, and goes on inside with that as the end of the
   * text.
   */
  private void openBackquotes(int type, int from) {
    int close = scan.at;
    boolean hasEscapes = false;
    while (close < scan.frame.limit && scan.bytes[close] != '`') {
      if (scan.bytes[close] == '\\' && close + 1 < scan.frame.limit) {
        hasEscapes = true;
        close++;
      }
      close++;
    }
    if (close >= scan.frame.limit) {
      close = scan.frame.limit;
      scan.errorUnclosed("the end of the backquote", scan.text.offset(from));
      scan.unclosedBackquotes.add(new TextRange(scan.text.offset(from), scan.text.offset(close)));
    }
    scan.emit(type, from);
    LexedText around = scan.text;
    scan.push(Frame.Kind.BACKQUOTES, from);
    if (scan.finished) {
      return;
    }
    scan.frame.outerText = around;
    scan.frame.resumeAt = close;
    scan.frame.limit = close;
    if (hasEscapes) {
      boolean inDoubleQuotes = type == ShellTokens.QUOTED_BACKQUOTE_OPEN;
      scan.text = around.unescaped(scan.at, close, inDoubleQuotes);
      scan.bytes = scan.text.bytes;
      scan.at = 0;
      scan.frame.limit = scan.text.length;
    }
  }

  /** The text between backquotes has been read. */
  void closeBackquotes() {
    scan.text = Objects.requireNonNull(scan.frame.outerText);
    scan.bytes = scan.text.bytes;
    scan.at = scan.frame.resumeAt;
    scan.pop();
    if (!scan.atEnd()) {
      int from = scan.at++;
      scan.emit(ShellTokens.BACKQUOTE_CLOSE, from);
    }
  }
}
