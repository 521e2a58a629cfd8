package dev.initscript.shell.parse;

import dev.initscript.shell.syntax.Dialect;

/**
 * In what the dialects' tokens differ, as the shells themselves answer with {@code -n} (dash
 * 0.5.12, busybox 1.35, bash 5.2).
 *
 * @param bash everything that only bash has: arrays, {@code (( ))}, {@code [[ ]]}, {@code select},
 *     {@code coproc}, {@code time}, here-strings, {@code |&}, {@code &>>}, {@code ;&}, {@code
 *     $".."}, extended globs, any word as a function's or a loop variable's name
 * @param dollarSingleQuotes {@code $'..'}
 * @param processSubstitution {@code <(..)}
 * @param ampersandGreat {@code &>}
 * @param connectorsInBrackets {@code &&} and {@code ||} are words between the words {@code [[} and
 *     {@code ]]} of a command, as in busybox, where these two are no reserved words
 * @param functionKeyword {@code function name}
 * @param patternOperators the last characters of the operators in braces behind which a pattern
 *     stands, in which a single quote quotes, even in double quotes
 */
record Features(
    boolean bash,
    boolean dollarSingleQuotes,
    boolean processSubstitution,
    boolean ampersandGreat,
    boolean connectorsInBrackets,
    boolean functionKeyword,
    String patternOperators) {

  static Features of(Dialect dialect) {
    return switch (dialect) {
      case POSIX -> new Features(false, false, false, false, false, false, "#%");
      case BUSYBOX -> new Features(false, true, true, true, true, true, "#%/");
      case BASH -> new Features(true, true, true, true, false, true, "#%/^,");
    };
  }
}
