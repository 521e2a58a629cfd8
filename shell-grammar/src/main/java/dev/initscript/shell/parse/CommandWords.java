package dev.initscript.shell.parse;

import dev.initscript.shell.parse.antlr.ShellTokens;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What a literal is where a command starts: a reserved word (POSIX XCU 2.10.1 rule 1), a function's
 * name (rule 8), or else a command name or an assignment.
 */
final class CommandWords {
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

  private final Scan scan;
  private final WordTokens words;

  CommandWords(Scan scan, WordTokens words) {
    this.scan = scan;
    this.words = words;
  }

  /** Whether the literal is a reserved word here, and has been emitted as that. */
  boolean readReservedWord(int from) {
    Place place = scan.frame.place;
    int type = reservedWord(from);
    if (place == Place.AFTER_TIME && words.reads("-p", from)) {
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

  void endCase(int from) {
    scan.emit(ShellTokens.ESAC, from);
    if (scan.frame.kind == Frame.Kind.CASE) {
      scan.popCompound();
    }
    scan.frame.place = Place.AFTER_COMPOUND;
    scan.inWord = false;
  }

  /** A word where a command may start that is no reserved word. */
  void readCommandWord(int from, boolean complete) {
    Frame frame = scan.frame;
    switch (frame.place) {
      case AFTER_COMPOUND -> words.readWord(from, complete);
      case FUNCTION_PARENTHESES -> rejectFunctionBody(from);
      case FUNCTION_BODY -> {
        boolean isBang = complete && words.reads("!", from);
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
          words.readAssignmentOrWord(from, complete);
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
      readFunctionName(from, parenthesesFollow());
      scan.frame.place = Place.FUNCTION_LPAREN;
    } else {
      words.readAssignmentOrWord(from, complete);
    }
  }

  /**
   * The name of a function.
   *
   * @param isSure whether it is one: something may stand between the parentheses, which is the
   *     error then
   */
  void readFunctionName(int from, boolean isSure) {
    String name = scan.text.latin1(from, scan.at);
    boolean isRefused = isSure && !scan.features.bash();
    if (isRefused && SPECIAL_BUILTINS.contains(name)) {
      scan.error(
          from, scan.at, "found '" + name + "', expected a name that no special builtin has");
    } else if (isRefused && !Lookahead.isName(scan.bytes, from, scan.at)) {
      scan.error(from, scan.at, "found '" + name + "', expected a name: letters, digits and '_'");
    }
    scan.emit(ShellTokens.FUNCTION_NAME, from);
  }

  private boolean parenthesesFollow() {
    int open = Lookahead.behindBlanks(scan.bytes, scan.at, scan.frame.limit);
    return Lookahead.closesEmpty(scan.bytes, open + 1, scan.frame.limit);
  }

  private boolean parenthesisFollows(int from) {
    int behind = Lookahead.behindBlanks(scan.bytes, scan.at, scan.frame.limit);
    boolean follows = behind < scan.frame.limit && scan.bytes[behind] == '(';
    return follows && words.assignmentOperator(from) < 0;
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

  void readLoopBody(int from, boolean complete, boolean takesBraces) {
    scan.frame.place = Place.COMMAND;
    scan.inWord = false;
    if (complete && words.reads("do", from)) {
      scan.emit(ShellTokens.DO, from);
    } else if (complete && takesBraces && words.reads("{", from)) {
      scan.emit(ShellTokens.LBRACE, from);
    } else {
      scan.reject(from);
    }
  }
}
