package dev.initscript.shell.parse;

/**
 * Questions about the bytes ahead that decide what a token is. Ranges are from one offset to before
 * another.
 */
final class Lookahead {
  /**
   * How far the parentheses of {@code ((} are looked for, so that a file of nothing else is read in
   * bounded time.
   */
  private static final int LONGEST_ARITHMETIC = 1 << 20;

  private Lookahead() {}

  /**
   * Whether a word ends at {@code at}: at a blank, a newline, an operator or the end (POSIX XCU
   * 2.3).
   */
  static boolean endsWord(byte[] bytes, int at, int limit) {
    if (at >= limit) {
      return true;
    }
    return switch (bytes[at]) {
      case ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
      default -> false;
    };
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Behind blanks and line continuations. */
  static int behindBlanks(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit) {
      if (isBlank(bytes[at])) {
        at++;
      } else if (bytes[at] == '\\' && at + 1 < limit && bytes[at + 1] == '\n') {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** Behind line continuations. */
  static int behindContinuations(byte[] bytes, int from, int limit) {
    int at = from;
    while (at + 1 < limit && bytes[at] == '\\' && bytes[at + 1] == '\n') {
      at += 2;
    }
    return at;
  }

  /** Whether the range reads as {@code word} once line continuations are gone. */
  static boolean reads(String word, byte[] bytes, int from, int to) {
    if (to - from < word.length()) {
      return false;
    }
    int at = from;
    for (int i = 0; i < word.length(); i++) {
      at = behindContinuations(bytes, at, to);
      if (at >= to || bytes[at] != word.charAt(i)) {
        return false;
      }
      at++;
    }
    return behindContinuations(bytes, at, to) == to;
  }

  /** Whether the range is a name (POSIX XBD 3.216) once line continuations are gone. */
  static boolean isName(byte[] bytes, int from, int to) {
    return from < to && behindName(bytes, from, to) == to;
  }

  /**
   * Behind the name, and the line continuations in it, that starts at {@code from}; {@code from} if
   * none does.
   */
  static int behindName(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && isNameByte(bytes[at], at == from)) {
      at++;
      if (at < limit && bytes[at] == '\\') {
        at = behindContinuations(bytes, at, limit);
      }
    }
    return at;
  }

  private static boolean isNameByte(byte b, boolean first) {
    return (b >= 'a' && b <= 'z')
        || (b >= 'A' && b <= 'Z')
        || b == '_'
        || (!first && b >= '0' && b <= '9');
  }

  /** Whether the range is digits only. */
  static boolean isNumber(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Where the {@code =}, or bash's {@code +=}, of an assignment stands; -1 if the bytes are none.
   * The name must lie before {@code to}; bash's subscript may reach beyond, up to {@code limit} on
   * the same line.
   */
  static int assignmentOperator(byte[] bytes, int from, int to, int limit, boolean bash) {
    int at = behindName(bytes, from, to);
    if (at == from || at >= to) {
      return -1;
    }
    int reach = to;
    if (bash && bytes[at] == '[') {
      at = behindSubscript(bytes, at, limit);
      reach = limit;
    }
    if (at < 0 || at >= reach) {
      return -1;
    }
    boolean appends = bash && bytes[at] == '+' && at + 1 < reach && bytes[at + 1] == '=';
    return bytes[at] == '=' || appends ? at : -1;
  }

  /**
   * Behind the {@code ]} that closes the subscript at {@code from} on the same line; -1 if none
   * does.
   */
  private static int behindSubscript(byte[] bytes, int from, int limit) {
    int open = 0;
    for (int at = from; at < limit && bytes[at] != '\n'; at++) {
      if (bytes[at] == '[') {
        open++;
      } else if (bytes[at] == ']' && --open == 0) {
        return at + 1;
      }
    }
    return -1;
  }

  /**
   * Behind the text that belongs to a regular expression outside parentheses: before {@code < > ;
   * &}.
   */
  static int behindRegexText(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && "<>;&".indexOf(bytes[at]) < 0) {
      at += bytes[at] == '\\' && at + 1 < to ? 2 : 1;
    }
    return at;
  }

  /** Whether {@code )} is the next byte behind blanks. */
  static boolean closesEmpty(byte[] bytes, int from, int limit) {
    int at = behindBlanks(bytes, from, limit);
    return at < limit && bytes[at] == ')';
  }

  /**
   * Behind {@code ((}: whether the two parentheses that close these stand together, so that it is
   * arithmetic and not two subshells (bash).
   */
  static boolean closesTogether(byte[] bytes, int from, int limit) {
    int open = 2;
    int end = Math.min(limit, from + LONGEST_ARITHMETIC);
    for (int at = from; at < end; at++) {
      switch (bytes[at]) {
        case '\\' -> at++;
        case '\'' -> {
          do {
            at++;
          } while (at < end && bytes[at] != '\'');
        }
        case '(' -> open++;
        case ')' -> {
          if (--open == 1) {
            return at + 1 < limit && bytes[at + 1] == ')';
          }
        }
        default -> {}
      }
    }
    return true;
  }
}
