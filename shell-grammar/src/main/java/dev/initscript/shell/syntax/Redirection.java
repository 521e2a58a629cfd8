package dev.initscript.shell.syntax;

import org.jspecify.annotations.Nullable;

/** POSIX {@code io_redirect}. */
public sealed interface Redirection extends SyntaxNode permits IoFile, IoHere {
  /**
   * The file descriptor before the operator: digits, or bash's {@code {name}}; null if none is
   * written.
   */
  @Nullable Literal ioNumber();
}
