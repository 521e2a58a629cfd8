package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;

/**
 * Tokens between words: blanks, newlines, operators and parentheses, each for what it is in its
 * place and dialect.
 */
final class CommandTokens {
  private final Scan scan;
  private final QuotedTokens quoted;
  private final WordTokens words;
  private final HereDocuments hereDocuments;

  /** Whether the here-document operator just read is {@code <<-}. */
  private boolean stripsTabs;

  CommandTokens(Scan scan, QuotedTokens quoted, HereDocuments hereDocuments) {
    this.scan = scan;
    this.quoted = quoted;
    this.words = new WordTokens(scan, quoted);
    this.hereDocuments = hereDocuments;
  }

  /** Reads a token in a construct whose text is commands. */
  void read() {
    int from = scan.at;
    if (Lookahead.isBlank(scan.bytes[from]) && scan.frame.place != Place.CONDITION_REGEX) {
      // Every third token of a script would be blanks: too many for the lexer.
      from = Lookahead.behindBlanks(scan.bytes, from, scan.frame.limit);
      scan.at = from;
      scan.inWord = false;
      if (scan.atEnd()) {
        return;
      }
    }
    int type = asDialectHasIt(scan.next(mode()), from);
    switch (type) {
      case ShellTokens.LITERAL -> words.readLiteral(from);
      case ShellTokens.BLANK -> readBlank(from);
      case ShellTokens.NEWLINE -> readNewline(from);
      case ShellTokens.CONTINUATION, ShellTokens.COMMENT -> {} // the parser does not see them
      case ShellTokens.SINGLE_QUOTED, ShellTokens.DOLLAR_SINGLE_QUOTED, ShellTokens.PARAMETER ->
          words.readPart(type, from);
      case ShellTokens.DOUBLE_QUOTE,
          ShellTokens.DOLLAR_DOUBLE_QUOTE,
          ShellTokens.PARAMETER_OPEN,
          ShellTokens.COMMAND_OPEN,
          ShellTokens.ARITH_OPEN,
          ShellTokens.BACKQUOTE_OPEN,
          ShellTokens.PROCESS_OPEN ->
          words.openPart(type, from);
      case ShellTokens.LPAREN -> readLeftParenthesis(from);
      case ShellTokens.RPAREN -> readRightParenthesis(from);
      case ShellTokens.REGEX_PARENTHESIS -> readRegexParenthesis(from);
      case ShellTokens.SEMI, ShellTokens.AND -> readSeparator(type, from);
      case ShellTokens.AND_IF, ShellTokens.OR_IF, ShellTokens.PIPE, ShellTokens.PIPE_AND ->
          readConnector(type, from);
      case ShellTokens.DSEMI, ShellTokens.SEMI_AND, ShellTokens.DSEMI_AND ->
          readCaseTerminator(type, from);
      case ShellTokens.LESS,
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
          ShellTokens.DLESSDASH ->
          readRedirection(type, from);
      case ShellTokens.HERE_DELIMITER_WORD -> {
        scan.inWord = false;
        hereDocuments.delimiter(from, stripsTabs);
        scan.frame.place = scan.frame.afterRedirection;
      }
      default -> reject(from);
    }
  }

  private int mode() {
    Frame frame = scan.frame;
    if (frame.place == Place.CONDITION_REGEX) {
      return Modes.REGEX;
    }
    if (scan.inWord && scan.bytes[scan.at] == '#') {
      return Modes.HASH;
    }
    if (frame.place == Place.HERE_DELIMITER && scan.bytes[scan.at] != '#') {
      boolean isOperator = "\n;&|<>()".indexOf(scan.bytes[scan.at]) >= 0;
      if (!isOperator) {
        return Modes.HERE_DELIMITER;
      }
      frame.place = frame.afterRedirection;
    }
    return Modes.COMMANDS;
  }

  /**
   * The lexer finds the longest operator of any dialect; where ours does not have it, a shorter one
   * stands there.
   */
  private int asDialectHasIt(int type, int from) {
    Features features = scan.features;
    return switch (type) {
      case ShellTokens.DOLLAR_SINGLE_QUOTED ->
          features.dollarSingleQuotes() ? type : shortened(from, 1, ShellTokens.LITERAL);
      case ShellTokens.DOLLAR_DOUBLE_QUOTE ->
          features.bash() ? type : shortened(from, 1, ShellTokens.LITERAL);
      case ShellTokens.PROCESS_OPEN -> {
        int sign = scan.bytes[from] == '<' ? ShellTokens.LESS : ShellTokens.GREAT;
        yield features.processSubstitution() ? type : shortened(from, 1, sign);
      }
      case ShellTokens.PIPE_AND -> features.bash() ? type : shortened(from, 1, ShellTokens.PIPE);
      case ShellTokens.DSEMI_AND -> features.bash() ? type : shortened(from, 2, ShellTokens.DSEMI);
      case ShellTokens.SEMI_AND -> features.bash() ? type : shortened(from, 1, ShellTokens.SEMI);
      case ShellTokens.AND_GREAT ->
          features.ampersandGreat() ? type : shortened(from, 1, ShellTokens.AND);
      case ShellTokens.AND_DGREAT -> {
        if (features.bash()) {
          yield type;
        }
        yield features.ampersandGreat()
            ? shortened(from, 2, ShellTokens.AND_GREAT)
            : shortened(from, 1, ShellTokens.AND);
      }
      case ShellTokens.TLESS -> features.bash() ? type : shortened(from, 2, ShellTokens.DLESS);
      default -> type;
    };
  }

  private int shortened(int from, int length, int type) {
    scan.at = from + length;
    return type;
  }

  private void reject(int from) {
    if (scan.at == from) {
      scan.at++;
    }
    if (scan.bytes[from] == '\'' || scan.bytes[from] == '"') {
      quoted.rejectUnclosedQuote(from);
    } else {
      scan.reject(from);
    }
  }

  // ---- blanks, newlines, separators

  private void readBlank(int from) {
    if (scan.frame.place == Place.CONDITION_REGEX) {
      if (scan.frame.parentheses > 0) {
        words.readPart(ShellTokens.LITERAL, from);
        return;
      }
      if (scan.inWord) {
        scan.frame.place = Place.CONDITION_END;
      }
    }
    scan.inWord = false;
  }

  private void readNewline(int from) {
    scan.inWord = false;
    scan.emit(ShellTokens.NEWLINE, from);
    Frame frame = scan.frame;
    frame.place =
        switch (frame.place) {
          case PREFIX,
              ARGUMENTS,
              AFTER_COMPOUND,
              AFTER_COMPOUND_REDIRECTION,
              REDIRECTION_TARGET,
              AFTER_TIME,
              CONDITION_OPERATOR,
              CONDITION_OPERAND,
              CONDITION_REGEX ->
              Place.COMMAND;
          case FOR_WORDS -> Place.LOOP_BODY;
          case FUNCTION_PARENTHESES -> Place.FUNCTION_BODY;
          case AFTER_BANG -> scan.features.bash() ? Place.COMMAND : Place.AFTER_BANG;
          default -> frame.place;
        };
    hereDocuments.newline();
  }

  private void readSeparator(int type, int from) {
    scan.inWord = false;
    Frame frame = scan.frame;
    boolean lacksCommand = frame.place.needsCommand() || frame.place == Place.PATTERN_START;
    scan.emit(lacksCommand ? ShellTokens.ERROR : type, from);
    frame.place =
        switch (frame.place) {
          case FOR_WORDS, FOR_IN, LOOP_BODY -> Place.LOOP_BODY;
          default -> Place.COMMAND;
        };
  }

  private void readConnector(int type, int from) {
    scan.inWord = false;
    Frame frame = scan.frame;
    boolean joins = type == ShellTokens.AND_IF || type == ShellTokens.OR_IF;
    if (joins && frame.inBrackets && frame.place == Place.ARGUMENTS) {
      scan.emit(ShellTokens.WORD, from);
      return;
    }
    scan.emit(type, from);
    boolean pipes = type == ShellTokens.PIPE || type == ShellTokens.PIPE_AND;
    if (frame.place.isCondition()) {
      frame.place = Place.CONDITION;
    } else if (frame.place != Place.PATTERN) {
      frame.place = pipes ? Place.AFTER_PIPE : Place.COMMAND;
    }
  }

  private void readCaseTerminator(int type, int from) {
    scan.inWord = false;
    Frame frame = scan.frame;
    scan.emit(frame.place == Place.PATTERN_START ? ShellTokens.ERROR : type, from);
    frame.place = frame.kind == Frame.Kind.CASE ? Place.PATTERN_START : Place.COMMAND;
  }

  private void readRedirection(int type, int from) {
    scan.inWord = false;
    scan.emit(type, from);
    Frame frame = scan.frame;
    if (frame.place.isCondition()) {
      frame.place = Place.CONDITION_OPERAND;
      return;
    }
    if (frame.place == Place.AFTER_COMPOUND) {
      frame.place = Place.AFTER_COMPOUND_REDIRECTION;
    }
    boolean startsCommand = frame.place.needsCommand() || frame.place == Place.FUNCTION_BODY;
    frame.afterRedirection = startsCommand ? Place.PREFIX : frame.place;
    if (scan.features.bash() && frame.place == Place.FUNCTION_BODY) {
      scan.error(
          from, scan.at, "found a redirection, expected a compound command as the function's body");
    }
    boolean here = type == ShellTokens.DLESS || type == ShellTokens.DLESSDASH;
    frame.place = here ? Place.HERE_DELIMITER : Place.REDIRECTION_TARGET;
    stripsTabs = type == ShellTokens.DLESSDASH;
  }

  // ---- parentheses

  private void readLeftParenthesis(int from) {
    boolean behindAssignment = scan.inWord && scan.isBehind(ShellTokens.ASSIGNMENT_OPERATOR, from);
    scan.inWord = false;
    Frame frame = scan.frame;
    if (opensFunction(frame.place)) {
      scan.emit(ShellTokens.FUNCTION_LPAREN, from);
      frame.place = Place.FUNCTION_RPAREN;
    } else if (frame.place == Place.PATTERN_START) {
      scan.emit(ShellTokens.LPAREN, from);
      frame.place = Place.PATTERN;
    } else if (frame.place.isCondition()) {
      scan.emit(ShellTokens.LPAREN, from);
      frame.place = Place.CONDITION;
    } else if (behindAssignment && scan.features.bash()) {
      scan.glue();
      scan.emit(ShellTokens.ARRAY_OPEN, from);
      scan.push(Frame.Kind.ARRAY, from);
      scan.frame.place = Place.ARRAY;
    } else if (opensArithmetic(frame.place)) {
      scan.at++;
      scan.emit(ShellTokens.ARITH_COMMAND_OPEN, from);
      frame.place = frame.place == Place.FOR_NAME ? Place.LOOP_BODY : Place.AFTER_COMPOUND;
      scan.push(Frame.Kind.ARITHMETIC, from);
    } else {
      scan.emit(ShellTokens.LPAREN, from);
      frame.place = Place.AFTER_COMPOUND;
      scan.push(Frame.Kind.PARENTHESES, from);
    }
  }

  private boolean opensFunction(Place place) {
    return switch (place) {
      case FUNCTION_LPAREN -> true;
      case FUNCTION_PARENTHESES ->
          !scan.features.bash() || Lookahead.closesEmpty(scan.bytes, scan.at, scan.frame.limit);
      default -> false;
    };
  }

  private boolean opensArithmetic(Place place) {
    boolean possible =
        place.needsCommand() || place == Place.FOR_NAME || place == Place.FUNCTION_BODY;
    return possible
        && scan.features.bash()
        && scan.sees('(')
        && Lookahead.closesTogether(scan.bytes, scan.at + 1, scan.frame.limit);
  }

  private void readRightParenthesis(int from) {
    scan.inWord = false;
    Frame frame = scan.frame;
    switch (frame.place) {
      case FUNCTION_RPAREN -> {
        scan.emit(ShellTokens.RPAREN, from);
        frame.place = Place.FUNCTION_BODY;
      }
      case PATTERN -> {
        scan.emit(ShellTokens.RPAREN, from);
        frame.place = Place.COMMAND;
      }
      case CONDITION, CONDITION_OPERATOR, CONDITION_OPERAND, CONDITION_END -> {
        scan.emit(ShellTokens.RPAREN, from);
        frame.place = Place.CONDITION_END;
      }
      default -> closeParentheses(frame.kind, from);
    }
  }

  private void closeParentheses(Frame.Kind kind, int from) {
    scan.emit(kind == Frame.Kind.ARRAY ? ShellTokens.ARRAY_CLOSE : ShellTokens.RPAREN, from);
    switch (kind) {
      case PARENTHESES, ARRAY -> scan.popCompound();
      case COMMAND_SUBSTITUTION, PROCESS_SUBSTITUTION -> {
        if (!scan.features.bash()) {
          hereDocuments.drop(scan.frame);
        }
        scan.pop();
      }
      default -> {}
    }
  }

  private void readRegexParenthesis(int from) {
    Frame frame = scan.frame;
    if (scan.bytes[from] == ')' && frame.parentheses == 0) {
      frame.place = Place.CONDITION_END;
      readRightParenthesis(from);
      return;
    }
    frame.parentheses += scan.bytes[from] == '(' ? 1 : -1;
    words.readPart(ShellTokens.LITERAL, from);
  }
}
