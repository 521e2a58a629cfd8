package dev.initscript.shell.syntax;

/** The shell language a script is read as. */
public enum Dialect {
  /** What dash accepts: POSIX XCU 2 and {@code local}. */
  POSIX,
  /** What bash accepts when it is not in POSIX mode. */
  BASH,
  /**
   * What busybox ash accepts: POSIX, {@code function f}, {@code [[ ]]} as a command, {@code $'..'}.
   */
  BUSYBOX
}
