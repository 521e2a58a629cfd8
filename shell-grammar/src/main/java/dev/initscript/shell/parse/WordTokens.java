package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a literal is by its place, POSIX XCU 2.10.1: a reserved word, a name, an assignment, the
 * number of a redirection, or a piece of a word.
 */
final class WordTokens {
  /** POSIX XCU 2.15: dash and busybox refuse functions of these names. */
  private static final Set<String> SPECIAL_BUILTINS =
      Set.of(
          "break",
          "continue",
          "eval",
          "exec",
          "exit",
          "export",
          "readonly",
          "return",
          "set",
          "shift",
          "times",
          "trap",
          "unset");

  private static final Set<String> DECLARATIONS =
      Set.of("alias", "declare", "eval", "export", "let", "local", "readonly", "typeset");

  private static final Set<String> UNARY_OPERATORS =
      Set.of(
          "-a", "-b", "-c", "-d", "-e", "-f", "-g", "-h", "-k", "-n", "-o", "-p", "-r", "-s", "-t",
          "-u", "-v", "-w", "-x", "-z", "-G", "-L", "-N", "-O", "-R", "-S");

  private static final Set<String> BINARY_OPERATORS =
      Set.of("=", "==", "!=", "=~", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef");

  private final Scan scan;
  private final QuotedTokens quoted;

  /** Whether {@code shopt -s extglob} has been seen. */
  private boolean extendedGlobs;

  WordTokens(Scan scan, QuotedTokens quoted) {
    this.scan = scan;
    this.quoted = quoted;
  }

  // ---- parts of words

  /** A quotation or expansion that is one token, from {@code from} to the scan's place. */
  void readPart(int type, int from) {
    beginPart();
    scan.emit(type, from);
  }

  /** A quotation or expansion has been opened. */
  void openPart(int type, int from) {
    beginPart();
    quoted.open(type, from);
  }

  private void beginPart() {
    if (scan.inWord) {
      scan.glue();
      return;
    }
    scan.inWord = true;
    startWord();
  }

  /** A word that has no meaning by its text starts here. */
  private void startWord() {
    Frame frame = scan.frame;
    frame.place =
        switch (frame.place) {
          case COMMAND,
              PREFIX,
              AFTER_BANG,
              AFTER_TIME,
              AFTER_PIPE,
              COPROCESS,
              FUNCTION_BODY,
              FUNCTION_PARENTHESES -> {
            frame.declares = false;
            yield Place.ARGUMENTS;
          }
          case CONDITION -> Place.CONDITION_OPERATOR;
          case CONDITION_OPERAND -> Place.CONDITION_END;
          case REDIRECTION_TARGET -> frame.afterRedirection;
          case CASE_WORD -> Place.CASE_IN;
          case PATTERN_START -> Place.PATTERN;
          default -> frame.place;
        };
  }

  // ---- literals

  /** Text without quotes or expansions, from {@code from} to the scan's place. */
  void readLiteral(int from) {
    if (scan.frame.place == Place.CONDITION_REGEX) {
      readRegexLiteral(from);
    } else if (opensExtendedGlob(from)) {
      openExtendedGlob(from);
    } else if (scan.inWord) {
      boolean isValue = scan.out.lastType() == ShellTokens.ASSIGNMENT_OPERATOR;
      scan.glue();
      scan.emit(isValue && isComplete() ? ShellTokens.WORD : ShellTokens.LITERAL, from);
    } else if (isIoNumber(from)) {
      scan.emit(ShellTokens.IO_NUMBER, from);
    } else {
      scan.inWord = true;
      readFirstLiteral(from, isComplete());
    }
  }

  /** bash: outside parentheses an operator other than {@code |} ends a regular expression. */
  private void readRegexLiteral(int from) {
    if (scan.frame.parentheses == 0) {
      int to = Lookahead.behindRegexText(scan.bytes, from, scan.at);
      if (to < scan.at) {
        scan.at = to;
        scan.frame.place = Place.CONDITION_END;
      }
    }
    if (scan.at > from) {
      readPart(ShellTokens.LITERAL, from);
    }
  }

  /** Whether the word ends with the literal that ends at the scan's place. */
  private boolean isComplete() {
    return Lookahead.endsWord(scan.bytes, scan.at, scan.frame.limit) && !substitutionFollows();
  }

  /** Whether a process substitution continues the word. */
  private boolean substitutionFollows() {
    return scan.features.processSubstitution()
        && (scan.sees('<') || scan.sees('>'))
        && scan.at + 1 < scan.frame.limit
        && scan.bytes[scan.at + 1] == '(';
  }

  private boolean reads(String word, int from) {
    return Lookahead.reads(word, scan.bytes, from, scan.at);
  }

  private void readFirstLiteral(int from, boolean complete) {
    Frame frame = scan.frame;
    switch (frame.place) {
      case COMMAND,
          AFTER_BANG,
          AFTER_TIME,
          AFTER_PIPE,
          COPROCESS,
          AFTER_COMPOUND,
          FUNCTION_BODY,
          FUNCTION_PARENTHESES -> {
        if (!complete || !readReservedWord(from)) {
          readCommandWord(from, complete);
        }
      }
      case PREFIX -> readAssignmentOrWord(from, complete);
      case ARGUMENTS -> readArgument(from, complete);
      case FOR_NAME -> {
        boolean accepted =
            complete && (scan.features.bash() || Lookahead.isName(scan.bytes, from, scan.at));
        scan.emit(accepted ? ShellTokens.NAME : ShellTokens.ERROR, from);
        frame.place = Place.FOR_IN;
      }
      case FOR_IN -> {
        if (complete && reads("in", from)) {
          scan.emit(ShellTokens.IN, from);
          frame.place = Place.FOR_WORDS;
        } else {
          readLoopBody(from, complete, false);
        }
      }
      case LOOP_BODY -> readLoopBody(from, complete, scan.features.bash());
      case CASE_IN -> {
        if (complete && reads("in", from)) {
          scan.emit(ShellTokens.IN, from);
          frame.place = Place.AFTER_COMPOUND;
          scan.push(Frame.Kind.CASE, from);
          scan.frame.place = Place.PATTERN_START;
        } else {
          readWord(from, complete);
        }
      }
      case PATTERN_START -> {
        if (complete && reads("esac", from)) {
          endCase(from);
        } else {
          readWord(from, complete);
        }
      }
      case FUNCTION_NAME -> {
        readFunctionName(from);
        frame.place = Place.FUNCTION_PARENTHESES;
      }
      case CONDITION, CONDITION_OPERATOR, CONDITION_OPERAND, CONDITION_END ->
          readConditionWord(from, complete);
      default -> readWord(from, complete);
    }
  }

  private void readWord(int from, boolean complete) {
    Frame frame = scan.frame;
    boolean isName = frame.place.needsCommand() || frame.place == Place.PREFIX;
    startWord();
    scan.emit(complete ? ShellTokens.WORD : ShellTokens.LITERAL, from);
    if (scan.features.bash() && complete) {
      frame.declares = isName ? isDeclaration(from) : frame.declares;
      extendedGlobs |= reads("extglob", from);
    }
  }

  private void readConditionWord(int from, boolean complete) {
    Frame frame = scan.frame;
    String text = complete ? scan.text.latin1(from, scan.at) : "";
    if (text.equals("]]")) {
      scan.emit(ShellTokens.CONDITION_CLOSE, from);
      endConditionToken(Place.AFTER_COMPOUND);
    } else if (frame.place == Place.CONDITION && text.equals("!")) {
      scan.emit(ShellTokens.BANG, from);
      endConditionToken(Place.CONDITION);
    } else if (frame.place == Place.CONDITION && UNARY_OPERATORS.contains(text)) {
      scan.emit(ShellTokens.CONDITION_UNARY, from);
      endConditionToken(Place.CONDITION_OPERAND);
    } else if (frame.place == Place.CONDITION_OPERATOR && BINARY_OPERATORS.contains(text)) {
      scan.emit(ShellTokens.CONDITION_BINARY, from);
      frame.parentheses = 0;
      endConditionToken(text.equals("=~") ? Place.CONDITION_REGEX : Place.CONDITION_OPERAND);
    } else {
      readWord(from, complete);
    }
  }

  private void endConditionToken(Place next) {
    scan.frame.place = next;
    scan.inWord = false;
  }

  /** The commands of bash whose arguments may assign arrays. */
  private boolean isDeclaration(int from) {
    return DECLARATIONS.contains(scan.text.latin1(from, scan.at));
  }

  private void readLoopBody(int from, boolean complete, boolean takesBraces) {
    scan.frame.place = Place.COMMAND;
    scan.inWord = false;
    if (complete && reads("do", from)) {
      scan.emit(ShellTokens.DO, from);
    } else if (complete && takesBraces && reads("{", from)) {
      scan.emit(ShellTokens.LBRACE, from);
    } else {
      scan.reject(from);
    }
  }

  /** A word where a command may start that is no reserved word. */
  private void readCommandWord(int from, boolean complete) {
    Frame frame = scan.frame;
    switch (frame.place) {
      case AFTER_COMPOUND -> readWord(from, complete);
      case FUNCTION_PARENTHESES -> rejectFunctionBody(from);
      case FUNCTION_BODY -> {
        boolean isBang = complete && reads("!", from);
        if (scan.features.bash() || isBang) {
          rejectFunctionBody(from);
        } else {
          readFunctionNameOrCommand(from, complete);
        }
      }
      case COPROCESS -> {
        if (complete && compoundFollows()) {
          scan.emit(ShellTokens.COPROC_NAME, from);
          frame.place = Place.COMMAND;
        } else {
          readAssignmentOrWord(from, complete);
        }
      }
      default -> readFunctionNameOrCommand(from, complete);
    }
  }

  private void rejectFunctionBody(int from) {
    scan.reject(from);
    scan.frame.place = Place.ARGUMENTS;
  }

  private void readFunctionNameOrCommand(int from, boolean complete) {
    if (complete && parenthesisFollows(from)) {
      readFunctionName(from);
      scan.frame.place = Place.FUNCTION_LPAREN;
    } else {
      readAssignmentOrWord(from, complete);
    }
  }

  private void readFunctionName(int from) {
    String name = scan.text.latin1(from, scan.at);
    if (!scan.features.bash() && SPECIAL_BUILTINS.contains(name)) {
      scan.error(
          from, scan.at, "found '" + name + "', expected a name that no special builtin has");
    } else if (!scan.features.bash() && !Lookahead.isName(scan.bytes, from, scan.at)) {
      scan.error(from, scan.at, "found '" + name + "', expected a name: letters, digits and '_'");
    }
    scan.emit(ShellTokens.FUNCTION_NAME, from);
  }

  private boolean parenthesisFollows(int from) {
    int behind = Lookahead.behindBlanks(scan.bytes, scan.at, scan.frame.limit);
    boolean follows = behind < scan.frame.limit && scan.bytes[behind] == '(';
    return follows && !(scan.features.bash() && assignmentOperator(from) >= 0);
  }

  private boolean compoundFollows() {
    int from = Lookahead.behindBlanks(scan.bytes, scan.at, scan.frame.limit);
    int to = from;
    while (!Lookahead.endsWord(scan.bytes, to, scan.frame.limit)) {
      to++;
    }
    boolean isReserved = ReservedWords.typeOf(scan.bytes, from, to, scan.features) != 0;
    return isReserved || (from < scan.frame.limit && scan.bytes[from] == '(');
  }

  // ---- assignments

  /** An argument: only bash's declarations of arrays are more than words. */
  private void readArgument(int from, boolean complete) {
    if (scan.sees('(') && opensArray(from)) {
      readAssignmentOrWord(from, complete);
    } else {
      readWord(from, complete);
    }
  }

  private boolean opensArray(int from) {
    return scan.frame.declares && scan.bytes[scan.at - 1] == '=' && assignmentOperator(from) >= 0;
  }

  private int assignmentOperator(int from) {
    return Lookahead.assignmentOperator(
        scan.bytes, from, scan.at, scan.frame.limit, scan.features.bash());
  }

  private void readAssignmentOrWord(int from, boolean complete) {
    int operator = assignmentOperator(from);
    if (operator < 0) {
      readWord(from, complete);
      return;
    }
    int end = scan.at;
    scan.emit(ShellTokens.ASSIGNMENT_NAME, from);
    scan.emit(ShellTokens.ASSIGNMENT_OPERATOR, operator);
    scan.at = operator + (scan.bytes[operator] == '+' ? 2 : 1);
    if (scan.frame.place != Place.ARGUMENTS) {
      scan.frame.place = Place.PREFIX;
    }
    if (scan.at < end) {
      int valueStart = scan.at;
      scan.at = end;
      readLiteral(valueStart);
    }
  }

  // ---- redirections

  /**
   * Whether the literal is the number, or bash's {@code {name}}, of a redirection that follows
   * (2.10.1 rule 2).
   */
  private boolean isIoNumber(int from) {
    boolean redirects = scan.sees('<') || scan.sees('>');
    if (!redirects || scan.frame.place.isCondition()) {
      return false;
    }
    int to = scan.at;
    if (scan.bytes[from] == '{') {
      return scan.features.bash()
          && scan.bytes[to - 1] == '}'
          && Lookahead.isName(scan.bytes, from + 1, to - 1);
    }
    // dash and busybox take one digit only.
    return (scan.features.bash() || to - from == 1) && Lookahead.isNumber(scan.bytes, from, to);
  }

  // ---- extended globs

  private boolean opensExtendedGlob(int from) {
    Place place = scan.frame.place;
    boolean isPattern =
        place == Place.CONDITION_OPERAND || (place == Place.CONDITION_END && scan.inWord);
    boolean enabled = scan.features.bash() && (extendedGlobs || isPattern);
    if (!enabled || !scan.sees('(')) {
      return false;
    }
    boolean escaped = scan.at - from > 1 && scan.bytes[scan.at - 2] == '\\';
    return !escaped && "?*+@!".indexOf(scan.bytes[scan.at - 1]) >= 0;
  }

  private void openExtendedGlob(int from) {
    int open = scan.at - 1;
    if (open > from) {
      readPart(ShellTokens.LITERAL, from);
    }
    scan.at = open + 2;
    readPart(ShellTokens.EXTGLOB_OPEN, open);
    scan.push(Frame.Kind.EXTENDED_GLOB, open);
  }

  // ---- reserved words

  /** Whether the literal is a reserved word here, and has been emitted as that. */
  private boolean readReservedWord(int from) {
    Place place = scan.frame.place;
    int type = reservedWord(from);
    if (place == Place.AFTER_TIME && reads("-p", from)) {
      type = ShellTokens.TIME;
    }
    boolean functionBody = place == Place.FUNCTION_BODY || place == Place.FUNCTION_PARENTHESES;
    boolean isWord =
        (type == ShellTokens.BANG && functionBody)
            || (type == ShellTokens.TIME && place == Place.AFTER_PIPE);
    if (type == 0 || isWord || isWholeCommand(type)) {
      return false;
    }
    if (type == ShellTokens.ESAC) {
      endCase(from);
      return true;
    }
    scan.inWord = false;
    boolean secondBang = type == ShellTokens.BANG && place == Place.AFTER_BANG;
    scan.emit(secondBang && !scan.features.bash() ? ShellTokens.ERROR : type, from);
    scan.frame.place =
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

  /** bash takes {@code !} and {@code time} with nothing behind them as whole commands. */
  private boolean isWholeCommand(int type) {
    if (!scan.features.bash() || (type != ShellTokens.BANG && type != ShellTokens.TIME)) {
      return false;
    }
    int behind = Lookahead.behindBlanks(scan.bytes, scan.at, scan.frame.limit);
    return behind >= scan.frame.limit || "\n;".indexOf(scan.bytes[behind]) >= 0;
  }

  private int reservedWord(int from) {
    int type = ReservedWords.typeOf(scan.bytes, from, scan.at, scan.features);
    if (type != 0 || !hasBackslash(from)) {
      return type;
    }
    String joined = scan.text.latin1(from, scan.at).replace("\\\n", "");
    byte[] bytes = joined.getBytes(StandardCharsets.ISO_8859_1);
    return ReservedWords.typeOf(bytes, 0, bytes.length, scan.features);
  }

  private boolean hasBackslash(int from) {
    for (int i = from; i < scan.at; i++) {
      if (scan.bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private void endCase(int from) {
    scan.emit(ShellTokens.ESAC, from);
    if (scan.frame.kind == Frame.Kind.CASE) {
      scan.popCompound();
    }
    scan.frame.place = Place.AFTER_COMPOUND;
    scan.inWord = false;
  }
}
