package dev.initscript.shell.syntax;

/** What joins two pipelines: POSIX {@code AND_IF} and {@code OR_IF}. */
public enum AndOrOperator {
  AND_IF,
  OR_IF
}
