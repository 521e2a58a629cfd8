package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Token recognition, POSIX XCU 2.3, and everything that 2.10.1 decides by position: which lexer
 * mode reads the next token, and what the shape that was found is in its place.
 *
 * <p>What it knows is a stack of {@link Frame}s, the constructs it is inside of, each with the
 * {@link Place} of the next token. It never looks back at tokens, and ahead only over blanks
 * ({@code name (}), over one parenthesis pair (bash's {@code ((}), to the closing backquote and to
 * a here-document's delimiter line.
 */
final class TokenSource {
  /**
   * Deeper nesting than any script has; the parser's own limit comes first for everything but
   * quotes.
   */
  private static final int MAX_FRAMES = 1_000;

  private final LexerTables tables = LexerTables.INSTANCE;
  private final SourceText source;
  private final Features features;
  private final TokenBuffer out;
  private final List<SyntaxError> errors = new ArrayList<>();
  private final List<PendingHereDocument> pending = new ArrayList<>();

  private LexedText text;
  private byte[] bytes;
  private int at;

  /** Whether the text before {@link #at} belongs to a word that may go on. */
  private boolean inWord;

  /** Whether an operator just read asked for {@code <<-}. */
  private boolean stripsTabs;

  /** Whether extended globs are on: {@code shopt -s extglob} has been seen. */
  private boolean extendedGlobs;

  private boolean bodyEnds;
  private boolean finished;

  private Frame[] frames = new Frame[16];
  private int depth;
  private Frame frame;

  /**
   * @param source the script
   * @param text the script as it is to be lexed
   * @param features the dialect's
   */
  TokenSource(SourceText source, LexedText text, Features features) {
    this.source = source;
    this.text = text;
    this.bytes = text.bytes;
    this.features = features;
    this.out = new TokenBuffer(text.length);
    this.frame = new Frame();
    frame.open(Frame.Kind.PROGRAM, 0, text.length, 0);
    frames[0] = frame;
  }

  /** Reads the whole text. */
  TokenBuffer readAll() {
    while (!finished) {
      if (frame.kind.mode == Modes.COMMANDS) {
        readCommandToken();
      } else {
        readQuotedToken();
      }
    }
    return out;
  }

  /** What is wrong with the tokens themselves, in the order of the text. */
  List<SyntaxError> errors() {
    return errors;
  }

  // ---- frames

  private void push(Frame.Kind kind, int start) {
    int limit = frame.limit;
    if (++depth == frames.length) {
      frames = Arrays.copyOf(frames, 2 * depth);
    }
    if (frames[depth] == null) {
      frames[depth] = new Frame();
    }
    frame = frames[depth];
    frame.open(kind, text.offset(start), limit, pending.size());
    inWord = false;
    if (depth >= MAX_FRAMES) {
      giveUp();
    }
  }

  private void giveUp() {
    error(at, at, "nested too deeply: more than " + MAX_FRAMES + " constructs inside each other");
    finish(ShellTokens.ERROR);
  }

  private void finish(int typeOfRest) {
    int end = source.length();
    if (text.offset(at) < end) {
      out.add(typeOfRest, text.offset(at));
    }
    out.finish(end);
    finished = true;
  }

  /**
   * Leaves the construct; what stood before it is a word that may go on. Here-documents that wait
   * in it are dropped.
   */
  private void pop() {
    while (pending.size() > frame.firstHereDocument) {
      pending.remove(pending.size() - 1);
    }
    frame = frames[--depth];
    inWord = true;
  }

  // ---- tokens out

  private void emit(int type, int from) {
    out.add(type, text.offset(from));
  }

  private void hide(int type, int from) {
    out.addHidden(type, text.offset(from));
  }

  private void glue() {
    out.see(ShellTokens.GLUE, out.nextToken());
  }

  private void error(int from, int to, String message) {
    errors.add(new SyntaxError(new TextRange(text.offset(from), text.offset(to)), message));
  }

  /** Bytes that no rule accepts where they stand: the parser stops at them. */
  private void reject(int from) {
    emit(ShellTokens.ERROR, from);
  }

  // ---- the end of a text

  private void readEnd() {
    switch (frame.kind) {
      case PROGRAM -> finish(0);
      case HERE_DOCUMENT -> {
        pop();
        inWord = false;
        bodyEnds = true;
      }
      case BACKQUOTES -> closeBackquotes();
      default -> {
        error(at, at, Unclosed.message(frame.kind, source.lineOf(frame.start)));
        while (!frame.kind.hasOwnEnd()) {
          pop();
        }
      }
    }
  }

  private void closeBackquotes() {
    LexedText outer = Objects.requireNonNull(frame.outerText);
    at = frame.resumeAt;
    text = outer;
    bytes = text.bytes;
    pop();
    if (at < frame.limit) {
      emit(ShellTokens.BACKQUOTE_CLOSE, at++);
    }
  }

  // ---- inside quotes, expansions and here-documents

  private void readQuotedToken() {
    if (at >= frame.limit) {
      readEnd();
      return;
    }
    int from = at;
    long match = tables.match(bytes, from, frame.limit, frame.kind.mode);
    at = (int) (match >>> 32);
    int type = (int) match;
    switch (type) {
      case ShellTokens.DOUBLE_QUOTE_CLOSE, ShellTokens.PARAMETER_CLOSE -> {
        emit(type, from);
        pop();
      }
      case ShellTokens.DOUBLE_QUOTE -> {
        emit(type, from);
        push(Frame.Kind.DOUBLE_QUOTES, from);
      }
      case ShellTokens.PARAMETER_OPEN,
          ShellTokens.COMMAND_OPEN,
          ShellTokens.ARITH_OPEN,
          ShellTokens.BACKQUOTE_OPEN,
          ShellTokens.QUOTED_BACKQUOTE_OPEN ->
          openExpansion(type, from);
      case ShellTokens.ARITH_LPAREN -> {
        frame.parentheses++;
        emit(type, from);
      }
      case ShellTokens.ARITH_RPAREN -> {
        frame.parentheses = Math.max(0, frame.parentheses - 1);
        emit(type, from);
      }
      case ShellTokens.ARITH_CLOSE -> closeArithmetic(from);
      case ShellTokens.REGEX_PARENTHESIS -> globParenthesis(from);
      case ShellTokens.BLANK -> emit(ShellTokens.LITERAL, from);
      case ShellTokens.ERROR -> unclosedQuote(from);
      case 0 -> {
        at = from + 1;
        reject(from);
      }
      default -> emit(type, from);
    }
  }

  private void closeArithmetic(int from) {
    if (frame.parentheses > 0) {
      frame.parentheses--;
      at = from + 1;
      emit(ShellTokens.ARITH_RPAREN, from);
      return;
    }
    emit(ShellTokens.ARITH_CLOSE, from);
    pop();
    if (frame.place == Place.AFTER_COMPOUND || frame.place == Place.LOOP_BODY) {
      inWord = false;
    }
  }

  private void globParenthesis(int from) {
    if (bytes[from] == '(') {
      frame.parentheses++;
    } else if (frame.parentheses-- == 0) {
      emit(ShellTokens.EXTGLOB_CLOSE, from);
      pop();
      return;
    }
    emit(ShellTokens.LITERAL, from);
  }

  private void unclosedQuote(int from) {
    int line = source.lineOf(text.offset(from));
    error(
        at, at, "found the end of the text, expected the end of the single quote on line " + line);
    reject(from);
  }

  /** An expansion that has an inside of its own has been opened. */
  private void openExpansion(int type, int from) {
    switch (type) {
      case ShellTokens.PARAMETER_OPEN -> {
        emit(type, from);
        byte last = bytes[at - 1];
        boolean isPattern = "#%/^,".indexOf(last) >= 0;
        boolean outsideQuotes =
            switch (frame.kind) {
              case DOUBLE_QUOTES, QUOTED_BRACES, ARITHMETIC, HERE_DOCUMENT -> false;
              default -> true;
            };
        push(isPattern || outsideQuotes ? Frame.Kind.BRACES : Frame.Kind.QUOTED_BRACES, from);
      }
      case ShellTokens.ARITH_OPEN -> {
        if (features.bash() && !closesTogether(at)) {
          at = lastParenthesis(at);
          emit(ShellTokens.COMMAND_OPEN, from);
          push(Frame.Kind.COMMAND_SUBSTITUTION, from);
        } else {
          emit(type, from);
          push(Frame.Kind.ARITHMETIC, from);
        }
      }
      case ShellTokens.COMMAND_OPEN, ShellTokens.PROCESS_OPEN -> {
        emit(type, from);
        push(Frame.Kind.COMMAND_SUBSTITUTION, from);
      }
      default -> {
        emit(type, from);
        openBackquotes(from);
      }
    }
  }

  private int lastParenthesis(int end) {
    int p = end - 1;
    while (bytes[p] != '(') {
      p--;
    }
    return p;
  }

  /**
   * Finds the closing backquote first, as shells do, and goes on inside with that as the end of the
   * text.
   */
  private void openBackquotes(int from) {
    int close = at;
    boolean hasEscapes = false;
    while (close < frame.limit && bytes[close] != '`') {
      if (bytes[close] == '\\' && close + 1 < frame.limit) {
        hasEscapes = true;
        close++;
      }
      close++;
    }
    close = Math.min(close, frame.limit);
    if (close == frame.limit) {
      int line = source.lineOf(text.offset(from));
      error(close, close, Unclosed.message(Frame.Kind.BACKQUOTES, line));
    }
    boolean inDoubleQuotes = frame.kind.isQuoted();
    LexedText around = text;
    push(Frame.Kind.BACKQUOTES, from);
    if (finished) {
      return;
    }
    frame.outerText = around;
    frame.resumeAt = close;
    frame.limit = close;
    if (hasEscapes) {
      text = around.unescaped(at, close, inDoubleQuotes);
      bytes = text.bytes;
      at = 0;
      frame.limit = text.length;
    }
  }

  /**
   * Behind {@code ((}: whether the two parentheses that close these stand together, so that it is
   * arithmetic and not two subshells.
   */
  private boolean closesTogether(int from) {
    int open = 2;
    for (int p = from; p < frame.limit; p++) {
      switch (bytes[p]) {
        case '\\' -> p++;
        case '\'' -> {
          do {
            p++;
          } while (p < frame.limit && bytes[p] != '\'');
        }
        case '(' -> open++;
        case ')' -> {
          if (--open == 1) {
            return p + 1 < frame.limit && bytes[p + 1] == ')';
          }
        }
        default -> {}
      }
    }
    return true;
  }

  // ---- commands

  private void readCommandToken() {
    if (bodyEnds) {
      endBody();
      return;
    }
    if (frame.nextBody >= 0) {
      startBody();
      return;
    }
    if (at >= frame.limit) {
      readEnd();
      return;
    }
    int from = at;
    long match = tables.match(bytes, from, frame.limit, commandMode());
    int type = (int) match;
    at = (int) (match >>> 32);
    switch (type) {
      case ShellTokens.LITERAL -> readLiteral(from);
      case ShellTokens.BLANK -> {
        if (frame.place == Place.CONDITION_REGEX && frame.parentheses > 0) {
          part(ShellTokens.LITERAL, from);
          return;
        }
        if (frame.place == Place.CONDITION_REGEX && inWord) {
          frame.place = Place.CONDITION;
        }
        inWord = false;
        hide(type, from);
      }
      case ShellTokens.CONTINUATION, ShellTokens.COMMENT -> hide(type, from);
      case ShellTokens.NEWLINE -> readNewline(from);
      case ShellTokens.SINGLE_QUOTED, ShellTokens.PARAMETER -> part(type, from);
      case ShellTokens.DOLLAR_SINGLE_QUOTED -> {
        if (features.dollarSingleQuotes()) {
          part(type, from);
        } else {
          at = from + 1;
          readLiteral(from);
        }
      }
      case ShellTokens.DOUBLE_QUOTE -> {
        part(type, from);
        push(Frame.Kind.DOUBLE_QUOTES, from);
      }
      case ShellTokens.DOLLAR_DOUBLE_QUOTE -> {
        if (features.bash()) {
          part(type, from);
          push(Frame.Kind.DOUBLE_QUOTES, from);
        } else {
          at = from + 1;
          readLiteral(from);
        }
      }
      case ShellTokens.PARAMETER_OPEN,
          ShellTokens.COMMAND_OPEN,
          ShellTokens.ARITH_OPEN,
          ShellTokens.BACKQUOTE_OPEN -> {
        beginPart();
        openExpansion(type, from);
      }
      case ShellTokens.PROCESS_OPEN -> {
        if (features.processSubstitution() && frame.place != Place.CONDITION) {
          beginPart();
          openExpansion(type, from);
        } else {
          at = from + 1;
          redirection(bytes[from] == '<' ? ShellTokens.LESS : ShellTokens.GREAT, from);
        }
      }
      case ShellTokens.LPAREN -> leftParenthesis(from);
      case ShellTokens.RPAREN -> rightParenthesis(from);
      case ShellTokens.REGEX_PARENTHESIS -> regexParenthesis(from);
      case ShellTokens.SEMI, ShellTokens.AND -> separator(type, from);
      case ShellTokens.AND_IF, ShellTokens.OR_IF, ShellTokens.PIPE -> connector(type, from);
      case ShellTokens.PIPE_AND -> {
        if (features.bash()) {
          connector(type, from);
        } else {
          at = from + 1;
          connector(ShellTokens.PIPE, from);
        }
      }
      case ShellTokens.DSEMI -> caseSeparator(type, from);
      case ShellTokens.DSEMI_AND -> {
        if (!features.bash()) {
          at = from + 2;
        }
        caseSeparator(features.bash() ? type : ShellTokens.DSEMI, from);
      }
      case ShellTokens.SEMI_AND -> {
        if (features.bash()) {
          caseSeparator(type, from);
        } else {
          at = from + 1;
          separator(ShellTokens.SEMI, from);
        }
      }
      case ShellTokens.AND_GREAT -> {
        if (features.ampersandGreat()) {
          redirection(type, from);
        } else {
          at = from + 1;
          separator(ShellTokens.AND, from);
        }
      }
      case ShellTokens.AND_DGREAT -> {
        if (features.bash()) {
          redirection(type, from);
        } else if (features.ampersandGreat()) {
          at = from + 2;
          redirection(ShellTokens.AND_GREAT, from);
        } else {
          at = from + 1;
          separator(ShellTokens.AND, from);
        }
      }
      case ShellTokens.TLESS -> {
        if (features.bash()) {
          redirection(type, from);
        } else {
          at = from + 2;
          redirection(ShellTokens.DLESS, from);
        }
      }
      case ShellTokens.LESS,
          ShellTokens.GREAT,
          ShellTokens.DGREAT,
          ShellTokens.LESSAND,
          ShellTokens.GREATAND,
          ShellTokens.LESSGREAT,
          ShellTokens.CLOBBER,
          ShellTokens.DLESS,
          ShellTokens.DLESSDASH ->
          redirection(type, from);
      case ShellTokens.HERE_DELIMITER_WORD -> hereDelimiter(from);
      case ShellTokens.ERROR -> {
        if (bytes[from] == '\'') {
          unclosedQuote(from);
        } else {
          reject(from);
        }
      }
      default -> {
        at = from + 1;
        reject(from);
      }
    }
  }

  private int commandMode() {
    if (inWord && bytes[at] == '#') {
      return frame.place == Place.CONDITION_REGEX ? Modes.REGEX : Modes.HASH;
    }
    return switch (frame.place) {
      case HERE_DELIMITER -> {
        if ("\n;&|<>()".indexOf(bytes[at]) >= 0) {
          frame.place = frame.afterRedirection;
          yield Modes.COMMANDS;
        }
        yield Modes.HERE_DELIMITER;
      }
      case CONDITION_REGEX -> Modes.REGEX;
      default -> Modes.COMMANDS;
    };
  }

  private void readNewline(int from) {
    inWord = false;
    emit(ShellTokens.NEWLINE, from);
    frame.place =
        switch (frame.place) {
          case PREFIX, ARGUMENTS, AFTER_COMPOUND, REDIRECTION_TARGET, AFTER_TIME -> Place.COMMAND;
          case FOR_WORDS -> Place.LOOP_BODY;
          case FUNCTION_PARENTHESES -> Place.FUNCTION_BODY;
          case AFTER_BANG -> features.bash() ? Place.COMMAND : Place.AFTER_BANG;
          default -> frame.place;
        };
    if (pending.size() > frame.firstHereDocument) {
      frame.nextBody = frame.firstHereDocument;
    }
  }

  private void separator(int type, int from) {
    inWord = false;
    if (frame.place.needsCommand() || frame.place == Place.PATTERN_START) {
      reject(from);
      frame.place = Place.COMMAND;
      return;
    }
    emit(type, from);
    frame.place =
        switch (frame.place) {
          case FOR_WORDS, FOR_IN, LOOP_BODY -> Place.LOOP_BODY;
          case CONDITION -> Place.CONDITION;
          default -> Place.COMMAND;
        };
  }

  private void connector(int type, int from) {
    inWord = false;
    emit(type, from);
    if (frame.place != Place.PATTERN && frame.place != Place.CONDITION) {
      frame.place = Place.COMMAND;
    }
  }

  private void caseSeparator(int type, int from) {
    inWord = false;
    if (frame.place == Place.PATTERN_START) {
      reject(from);
    } else {
      emit(type, from);
    }
    frame.place = frame.kind == Frame.Kind.CASE ? Place.PATTERN_START : Place.COMMAND;
  }

  private void redirection(int type, int from) {
    inWord = false;
    emit(type, from);
    if (frame.place == Place.CONDITION) {
      return;
    }
    frame.afterRedirection = frame.place.needsCommand() ? Place.PREFIX : frame.place;
    boolean here = type == ShellTokens.DLESS || type == ShellTokens.DLESSDASH;
    frame.place = here ? Place.HERE_DELIMITER : Place.REDIRECTION_TARGET;
    stripsTabs = type == ShellTokens.DLESSDASH;
  }

  // ---- parentheses

  private void leftParenthesis(int from) {
    boolean continuesWord = inWord;
    inWord = false;
    switch (frame.place) {
      case FUNCTION_LPAREN -> {
        emit(ShellTokens.FUNCTION_LPAREN, from);
        frame.place = Place.FUNCTION_RPAREN;
        return;
      }
      case FUNCTION_PARENTHESES -> {
        if (!features.bash() || closesEmpty(at)) {
          emit(ShellTokens.FUNCTION_LPAREN, from);
          frame.place = Place.FUNCTION_RPAREN;
          return;
        }
      }
      case PATTERN_START -> {
        emit(ShellTokens.LPAREN, from);
        frame.place = Place.PATTERN;
        return;
      }
      case CONDITION -> {
        emit(ShellTokens.LPAREN, from);
        return;
      }
      case PREFIX, ARGUMENTS -> {
        boolean assigns = continuesWord && out.lastType() == ShellTokens.ASSIGNMENT_OPERATOR;
        if (assigns && features.bash()) {
          glue();
          emit(ShellTokens.ARRAY_OPEN, from);
          push(Frame.Kind.ARRAY, from);
          frame.place = Place.ARRAY;
          return;
        }
      }
      default -> {
        boolean doubled = features.bash() && at < frame.limit && bytes[at] == '(';
        boolean maybeArithmetic = frame.place.needsCommand() || frame.place == Place.FOR_NAME;
        if (doubled && maybeArithmetic && closesTogether(at + 1)) {
          at++;
          emit(ShellTokens.ARITH_COMMAND_OPEN, from);
          frame.place = frame.place == Place.FOR_NAME ? Place.LOOP_BODY : Place.AFTER_COMPOUND;
          push(Frame.Kind.ARITHMETIC, from);
          return;
        }
      }
    }
    emit(ShellTokens.LPAREN, from);
    frame.place = Place.AFTER_COMPOUND;
    push(Frame.Kind.PARENTHESES, from);
  }

  private boolean closesEmpty(int from) {
    int p = from;
    while (p < frame.limit && (bytes[p] == ' ' || bytes[p] == '\t')) {
      p++;
    }
    return p < frame.limit && bytes[p] == ')';
  }

  private void rightParenthesis(int from) {
    inWord = false;
    switch (frame.place) {
      case FUNCTION_RPAREN -> {
        emit(ShellTokens.RPAREN, from);
        frame.place = Place.FUNCTION_BODY;
        return;
      }
      case CONDITION -> {
        emit(ShellTokens.RPAREN, from);
        return;
      }
      case PATTERN -> {
        emit(ShellTokens.RPAREN, from);
        frame.place = Place.COMMAND;
        return;
      }
      default -> {}
    }
    switch (frame.kind) {
      case PARENTHESES -> {
        emit(ShellTokens.RPAREN, from);
        pop();
        inWord = false;
      }
      case COMMAND_SUBSTITUTION -> {
        emit(ShellTokens.RPAREN, from);
        pop();
      }
      case ARRAY -> {
        emit(ShellTokens.ARRAY_CLOSE, from);
        pop();
        inWord = false;
      }
      default -> emit(ShellTokens.RPAREN, from);
    }
  }

  private void regexParenthesis(int from) {
    boolean closesCondition = bytes[from] == ')' && frame.parentheses == 0;
    if (closesCondition) {
      frame.place = Place.CONDITION;
      rightParenthesis(from);
      return;
    }
    frame.parentheses += bytes[from] == '(' ? 1 : -1;
    part(ShellTokens.LITERAL, from);
  }

  // ---- words

  private void part(int type, int from) {
    beginPart();
    emit(type, from);
  }

  /** A part of a word that is not plain text: what it starts is a word and nothing else. */
  private void beginPart() {
    if (inWord) {
      glue();
      return;
    }
    inWord = true;
    startWord();
  }

  /** A word that has no meaning by its text starts here. */
  private void startWord() {
    frame.place =
        switch (frame.place) {
          case COMMAND, PREFIX, AFTER_BANG, AFTER_TIME, COPROCESS -> Place.ARGUMENTS;
          case FUNCTION_BODY, FUNCTION_PARENTHESES -> Place.ARGUMENTS;
          case REDIRECTION_TARGET -> frame.afterRedirection;
          case CASE_WORD -> Place.CASE_IN;
          case PATTERN_START -> Place.PATTERN;
          default -> frame.place;
        };
  }

  /** Text without quotes or expansions from {@code from} to {@link #at}. */
  private void readLiteral(int from) {
    if (frame.place == Place.CONDITION_REGEX) {
      part(ShellTokens.LITERAL, from);
      return;
    }
    if (opensExtendedGlob(from)) {
      return;
    }
    if (inWord) {
      boolean isValue = out.lastType() == ShellTokens.ASSIGNMENT_OPERATOR;
      glue();
      emit(isValue && isComplete() ? ShellTokens.WORD : ShellTokens.LITERAL, from);
      return;
    }
    boolean complete = isComplete();
    if (isIoNumber(from)) {
      emit(ShellTokens.IO_NUMBER, from);
      return;
    }
    inWord = true;
    switch (frame.place) {
      case COMMAND,
          AFTER_BANG,
          AFTER_TIME,
          COPROCESS,
          AFTER_COMPOUND,
          FUNCTION_BODY,
          FUNCTION_PARENTHESES -> {
        if (!(complete && readReservedWord(from))) {
          readCommandWord(from, complete);
        }
      }
      case PREFIX -> readAssignmentOrWord(from, complete);
      case ARGUMENTS -> {
        if (features.bash() && at < frame.limit && bytes[at] == '(' && bytes[at - 1] == '=') {
          readAssignmentOrWord(from, complete);
        } else {
          word(from, complete);
        }
      }
      case FOR_NAME -> {
        emit(
            complete && (features.bash() || isName(from)) ? ShellTokens.NAME : ShellTokens.ERROR,
            from);
        frame.place = Place.FOR_IN;
      }
      case FOR_IN -> {
        if (complete && is("in", from)) {
          emit(ShellTokens.IN, from);
          frame.place = Place.FOR_WORDS;
        } else {
          readLoopBody(from, complete);
        }
      }
      case LOOP_BODY -> readLoopBody(from, complete);
      case CASE_IN -> {
        if (complete && is("in", from)) {
          emit(ShellTokens.IN, from);
          frame.place = Place.AFTER_COMPOUND;
          push(Frame.Kind.CASE, from);
          frame.place = Place.PATTERN_START;
        } else {
          word(from, complete);
        }
      }
      case PATTERN_START -> {
        if (complete && is("esac", from)) {
          endCase(from);
        } else {
          word(from, complete);
        }
      }
      case FUNCTION_NAME -> {
        emit(ShellTokens.FUNCTION_NAME, from);
        frame.place = Place.FUNCTION_PARENTHESES;
      }
      case CONDITION -> {
        if (complete && is("]]", from)) {
          emit(ShellTokens.CONDITION_CLOSE, from);
          frame.place = Place.AFTER_COMPOUND;
          inWord = false;
        } else {
          word(from, complete);
          if (complete && is("=~", from)) {
            frame.place = Place.CONDITION_REGEX;
            frame.parentheses = 0;
            inWord = false;
          }
        }
      }
      default -> word(from, complete);
    }
  }

  private void word(int from, boolean complete) {
    if (at - from == 7 && is("extglob", from)) {
      extendedGlobs = true;
    }
    startWord();
    emit(complete ? ShellTokens.WORD : ShellTokens.LITERAL, from);
  }

  private void readLoopBody(int from, boolean complete) {
    frame.place = Place.COMMAND;
    inWord = false;
    if (complete && is("do", from)) {
      emit(ShellTokens.DO, from);
    } else if (complete && features.bash() && is("{", from)) {
      emit(ShellTokens.LBRACE, from);
    } else {
      reject(from);
    }
  }

  /**
   * A word where a command may start that is no reserved word: a function's name, an assignment or
   * a command name.
   */
  private void readCommandWord(int from, boolean complete) {
    switch (frame.place) {
      case AFTER_COMPOUND -> word(from, complete);
      case FUNCTION_BODY, FUNCTION_PARENTHESES -> {
        if (features.bash()) {
          reject(from);
          frame.place = Place.ARGUMENTS;
        } else {
          readAssignmentOrWord(from, complete);
        }
      }
      case COPROCESS -> {
        if (complete && nextOpensCompound()) {
          emit(ShellTokens.COPROC_NAME, from);
          frame.place = Place.COMMAND;
        } else {
          readAssignmentOrWord(from, complete);
        }
      }
      default -> {
        if (complete && parenthesisFollows(from)) {
          if (features.bash() || isName(from)) {
            emit(ShellTokens.FUNCTION_NAME, from);
          } else {
            error(
                from,
                at,
                "found '" + text.latin1(from, at) + "', expected a name: letters, digits and '_'");
            reject(from);
          }
          frame.place = Place.FUNCTION_LPAREN;
        } else {
          readAssignmentOrWord(from, complete);
        }
      }
    }
  }

  private void readAssignmentOrWord(int from, boolean complete) {
    int operator = assignmentOperator(from);
    if (operator < 0) {
      word(from, complete);
      return;
    }
    int end = at;
    emit(ShellTokens.ASSIGNMENT_NAME, from);
    at = operator;
    emit(ShellTokens.ASSIGNMENT_OPERATOR, at);
    at += bytes[at] == '+' ? 2 : 1;
    if (frame.place != Place.ARGUMENTS) {
      frame.place = Place.PREFIX;
    }
    if (at < end) {
      int valueStart = at;
      at = end;
      readLiteral(valueStart);
    }
  }

  /**
   * Where the {@code =} or {@code +=} stands if the literal starts with a name and one of them;
   * else -1. A subscript may reach beyond the literal; then {@link #at} is moved behind the
   * operator.
   */
  private int assignmentOperator(int from) {
    int p = from;
    while (p < at && isNameByte(bytes[p], p == from)) {
      p++;
      while (p + 1 < at && bytes[p] == '\\' && bytes[p + 1] == '\n') {
        p += 2;
      }
    }
    if (p == from || p >= frame.limit) {
      return -1;
    }
    if (features.bash() && p < at && bytes[p] == '[') {
      p = behindSubscript(p);
    }
    if (p >= frame.limit || p < 0) {
      return -1;
    }
    boolean appends =
        features.bash() && bytes[p] == '+' && p + 1 < frame.limit && bytes[p + 1] == '=';
    if (p < at ? bytes[p] == '=' || appends : p > at && (bytes[p] == '=' || appends)) {
      at = Math.max(at, p + (appends ? 2 : 1));
      return p;
    }
    return -1;
  }

  /**
   * Behind the {@code ]} that closes the subscript at {@code from} on the same line; -1 if none
   * does.
   */
  private int behindSubscript(int from) {
    int open = 0;
    for (int p = from; p < frame.limit && bytes[p] != '\n'; p++) {
      if (bytes[p] == '[') {
        open++;
      } else if (bytes[p] == ']' && --open == 0) {
        return p + 1;
      }
    }
    return -1;
  }

  private boolean opensExtendedGlob(int from) {
    boolean enabled = features.bash() && (extendedGlobs || frame.place == Place.CONDITION);
    boolean shape = at < frame.limit && bytes[at] == '(' && "?*+@!".indexOf(bytes[at - 1]) >= 0;
    if (!enabled || !shape || (at - from > 1 && bytes[at - 2] == '\\')) {
      return false;
    }
    int open = at - 1;
    if (open > from) {
      part(ShellTokens.LITERAL, from);
    }
    at = open + 2;
    part(ShellTokens.EXTGLOB_OPEN, open);
    push(Frame.Kind.EXTENDED_GLOB, open);
    return true;
  }

  /** Whether the word ends with the literal that ends at {@link #at}. */
  private boolean isComplete() {
    if (at >= frame.limit) {
      return true;
    }
    return switch (bytes[at]) {
      case ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
      default -> false;
    };
  }

  /** Whether the literal is the number, or bash's {@code {name}}, of a redirection that follows. */
  private boolean isIoNumber(int from) {
    if (at >= frame.limit
        || (bytes[at] != '<' && bytes[at] != '>')
        || frame.place == Place.CONDITION) {
      return false;
    }
    if (bytes[from] == '{' && bytes[at - 1] == '}' && features.bash() && at - from > 2) {
      return isName(from + 1, at - 1);
    }
    // dash and busybox take one digit only.
    if (at - from > 1 && !features.bash()) {
      return false;
    }
    for (int p = from; p < at; p++) {
      if (bytes[p] < '0' || bytes[p] > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean parenthesisFollows(int from) {
    int p = behindBlanks(at);
    boolean follows = p < frame.limit && bytes[p] == '(';
    boolean isArray =
        p == at && features.bash() && bytes[at - 1] == '=' && assignmentOperator(from) >= 0;
    return follows && !isArray;
  }

  private boolean nextOpensCompound() {
    int p = behindBlanks(at);
    int end = p;
    while (end < frame.limit && " \t\n;&|<>()".indexOf(bytes[end]) < 0) {
      end++;
    }
    boolean isReserved = end > p && ReservedWords.typeOf(bytes, p, end, features) != 0;
    return isReserved || (p < frame.limit && bytes[p] == '(');
  }

  private int behindBlanks(int from) {
    int p = from;
    while (p < frame.limit) {
      if (bytes[p] == ' ' || bytes[p] == '\t') {
        p++;
      } else if (bytes[p] == '\\' && p + 1 < frame.limit && bytes[p + 1] == '\n') {
        p += 2;
      } else {
        break;
      }
    }
    return p;
  }

  private boolean isName(int from) {
    return isName(from, at);
  }

  private boolean isName(int from, int to) {
    for (int p = from; p < to; p++) {
      boolean continuation = bytes[p] == '\\' || bytes[p] == '\n';
      if (!continuation && !isNameByte(bytes[p], p == from)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameByte(byte b, boolean first) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '_'
        || (!first && b >= '0' && b <= '9');
  }

  /** Whether the literal reads as {@code word} once continuations are gone. */
  private boolean is(String word, int from) {
    int p = from;
    for (int i = 0; i < word.length(); i++) {
      p = behindContinuations(p);
      if (p >= at || bytes[p] != word.charAt(i)) {
        return false;
      }
      p++;
    }
    return behindContinuations(p) == at;
  }

  private int behindContinuations(int from) {
    int p = from;
    while (p + 1 < at && bytes[p] == '\\' && bytes[p + 1] == '\n') {
      p += 2;
    }
    return p;
  }

  // ---- reserved words

  private boolean readReservedWord(int from) {
    int type = reservedWord(from);
    if (type == 0
        || (type == ShellTokens.BANG && isFunctionBody(frame.place))
        || isPlainBecauseNothingFollows(type)) {
      return isTimeOption(from);
    }
    if (type == ShellTokens.BANG && frame.place == Place.AFTER_BANG && !features.bash()) {
      inWord = false;
      reject(from);
      return true;
    }
    if (type == ShellTokens.ESAC) {
      endCase(from);
      return true;
    }
    inWord = false;
    emit(type, from);
    frame.place =
        switch (type) {
          case ShellTokens.FI, ShellTokens.DONE, ShellTokens.RBRACE -> Place.AFTER_COMPOUND;
          case ShellTokens.FOR, ShellTokens.SELECT -> Place.FOR_NAME;
          case ShellTokens.CASE -> Place.CASE_WORD;
          case ShellTokens.FUNCTION -> Place.FUNCTION_NAME;
          case ShellTokens.CONDITION_OPEN -> Place.CONDITION;
          case ShellTokens.COPROC -> Place.COPROCESS;
          case ShellTokens.BANG -> Place.AFTER_BANG;
          case ShellTokens.TIME -> Place.AFTER_TIME;
          default -> Place.COMMAND;
        };
    return true;
  }

  private static boolean isFunctionBody(Place place) {
    return place == Place.FUNCTION_BODY || place == Place.FUNCTION_PARENTHESES;
  }

  private boolean isTimeOption(int from) {
    if (frame.place == Place.AFTER_TIME && is("-p", from)) {
      inWord = false;
      emit(ShellTokens.TIME, from);
      return true;
    }
    return false;
  }

  /** bash takes {@code !} and {@code time} with nothing behind them as whole commands. */
  private boolean isPlainBecauseNothingFollows(int type) {
    if (!features.bash() || (type != ShellTokens.BANG && type != ShellTokens.TIME)) {
      return false;
    }
    int p = behindBlanks(at);
    return p >= frame.limit || "\n;&|)".indexOf(bytes[p]) >= 0;
  }

  private int reservedWord(int from) {
    int type = ReservedWords.typeOf(bytes, from, at, features);
    if (type != 0 || !hasBackslash(from)) {
      return type;
    }
    byte[] joined = text.latin1(from, at).replace("\\\n", "").getBytes(StandardCharsets.ISO_8859_1);
    return ReservedWords.typeOf(joined, 0, joined.length, features);
  }

  private boolean hasBackslash(int from) {
    for (int p = from; p < at; p++) {
      if (bytes[p] == '\\') {
        return true;
      }
    }
    return false;
  }

  private void endCase(int from) {
    emit(ShellTokens.ESAC, from);
    if (frame.kind == Frame.Kind.CASE) {
      pop();
    }
    frame.place = Place.AFTER_COMPOUND;
    inWord = false;
  }

  // ---- here-documents

  private void hereDelimiter(int from) {
    inWord = false;
    pending.add(PendingHereDocument.read(bytes, from, at, stripsTabs, out.nextToken()));
    emit(ShellTokens.HERE_DELIMITER_WORD, from);
    frame.place = frame.afterRedirection;
  }

  private void startBody() {
    PendingHereDocument document = pending.get(frame.nextBody);
    out.see(ShellTokens.HERE_START, document.delimiterToken());
    int end = document.findEnd(bytes, at, frame.limit);
    if (document.isQuoted()) {
      if (end > at) {
        emit(ShellTokens.HERE_RAW, at);
        at = end;
      }
      bodyEnds = true;
    } else {
      push(Frame.Kind.HERE_DOCUMENT, at);
      frame.limit = end;
    }
  }

  private void endBody() {
    bodyEnds = false;
    PendingHereDocument document = pending.get(frame.nextBody);
    int from = at;
    at = document.endOfDelimiterLine(bytes, at, frame.limit);
    emit(ShellTokens.HERE_END, from);
    frame.nextBody++;
    if (frame.nextBody == pending.size()) {
      while (pending.size() > frame.firstHereDocument) {
        pending.remove(pending.size() - 1);
      }
      frame.nextBody = -1;
    }
  }
}
