package dev.initscript.shell.parse;

/** What to say of a construct that the text ends in. */
final class Unclosed {
  private Unclosed() {}

  /**
   * @param kind the construct
   * @param line the line it starts on, from 1
   */
  static String message(Frame.Kind kind, int line) {
    String missing =
        switch (kind) {
          case DOUBLE_QUOTES -> "the end of the double quote";
          case BRACES, QUOTED_BRACES -> "'}' for the '${'";
          case ARITHMETIC -> "'))' for the '(('";
          case COMMAND_SUBSTITUTION -> "')' for the '$('";
          case PARENTHESES, ARRAY, EXTENDED_GLOB -> "')' for the '('";
          case CASE -> "'esac' for the 'case'";
          case BACKQUOTES -> "the end of the backquote";
          case HERE_DOCUMENT, PROGRAM ->
              throw new AssertionError("the end of the text ends " + kind);
        };
    return "found the end of the text, expected " + missing + " on line " + line;
  }
}
