package dev.initscript.maven;

import java.util.regex.Pattern;

/** Words of command lines that a person is to copy. */
final class ShellWord {
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[A-Za-z0-9_./:,=@%+-]+");

  private ShellWord() {}

  /** The word as a shell reads it. */
  static String of(String word) {
    return NEEDS_NO_QUOTES.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
