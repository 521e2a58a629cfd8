package dev.initscript.shell.syntax;

/** What ends a list: POSIX {@code separator}. */
public enum Separator {
  SEMICOLON,
  AMPERSAND,
  NEWLINE,
  /** Nothing: the construct around the list ends it. */
  NONE
}
