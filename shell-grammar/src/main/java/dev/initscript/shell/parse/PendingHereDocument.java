package dev.initscript.shell.parse;

import java.util.Arrays;

/** A here-document whose body has not come yet (POSIX XCU 2.7.4). */
final class PendingHereDocument {
  /** The delimiter after quote removal. */
  private final byte[] delimiter;

  /** Whether any part of it is quoted, so that the body is not expanded. */
  private final boolean isQuoted;

  /** Whether leading tabs are removed from the body's lines and the delimiter's. */
  private final boolean stripsTabs;

  /** The position of the delimiter word among the tokens. */
  private final int delimiterToken;

  private PendingHereDocument(
      byte[] delimiter, boolean isQuoted, boolean stripsTabs, int delimiterToken) {
    this.delimiter = delimiter;
    this.isQuoted = isQuoted;
    this.stripsTabs = stripsTabs;
    this.delimiterToken = delimiterToken;
  }

  boolean isQuoted() {
    return isQuoted;
  }

  int delimiterToken() {
    return delimiterToken;
  }

  /** Reads the delimiter word from {@code from} to {@code to}. */
  static PendingHereDocument read(
      byte[] text, int from, int to, boolean stripsTabs, int delimiterToken) {
    var delimiter = new byte[to - from];
    int length = 0;
    boolean isQuoted = false;
    byte quote = 0;
    for (int i = from; i < to; i++) {
      byte c = text[i];
      boolean hasNext = i + 1 < to;
      if (quote == 0 && c == '\\' && hasNext) {
        i++;
        if (text[i] != '\n') {
          isQuoted = true;
          delimiter[length++] = text[i];
        }
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        isQuoted = true;
        quote = c;
      } else if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == '"' && c == '\\' && hasNext && "$`\"\\".indexOf(text[i + 1]) >= 0) {
        delimiter[length++] = text[++i];
      } else {
        delimiter[length++] = c;
      }
    }
    return new PendingHereDocument(
        Arrays.copyOf(delimiter, length), isQuoted, stripsTabs, delimiterToken);
  }

  /**
   * Finds the delimiter line.
   *
   * @param endsAtParenthesis whether a closing parenthesis may follow the delimiter: bash in a
   *     command substitution
   * @return where that line starts; {@code limit} if there is none
   */
  int findEnd(byte[] text, int from, int limit, boolean endsAtParenthesis) {
    int at = from;
    while (at < limit) {
      int lineStart = at;
      if (isDelimiterLine(text, lineStart, limit, endsAtParenthesis)) {
        return lineStart;
      }
      while (at < limit && text[at] != '\n') {
        // In a body that is expanded a backslash joins the line with the next one.
        at += !isQuoted && text[at] == '\\' && at + 1 < limit ? 2 : 1;
      }
      at++;
    }
    return limit;
  }

  /** Whether the two end at the same line of any text. */
  boolean endsLike(PendingHereDocument other) {
    return isQuoted == other.isQuoted
        && stripsTabs == other.stripsTabs
        && Arrays.equals(delimiter, other.delimiter);
  }

  private boolean isDelimiterLine(
      byte[] text, int lineStart, int limit, boolean endsAtParenthesis) {
    int from = behindTabs(text, lineStart, limit);
    int to = from + delimiter.length;
    return to <= limit
        && (to == limit || text[to] == '\n' || (endsAtParenthesis && text[to] == ')'))
        && Arrays.equals(text, from, to, delimiter, 0, delimiter.length);
  }

  /** Behind the delimiter line that starts at {@code lineStart}, its newline included. */
  int endOfDelimiterLine(byte[] text, int lineStart, int limit) {
    int to = Math.min(limit, behindTabs(text, lineStart, limit) + delimiter.length);
    return to < limit && text[to] == '\n' ? to + 1 : to;
  }

  private int behindTabs(byte[] text, int lineStart, int limit) {
    int at = lineStart;
    while (stripsTabs && at < limit && text[at] == '\t') {
      at++;
    }
    return at;
  }
}
