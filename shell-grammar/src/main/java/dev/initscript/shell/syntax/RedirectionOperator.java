package dev.initscript.shell.syntax;

/** The operators of {@link IoFile}, with the names of POSIX XCU 2.10.2. */
public enum RedirectionOperator {
  /** {@code <}. */
  LESS,
  /** {@code >}. */
  GREAT,
  /** {@code >>}. */
  DGREAT,
  /** {@code <&}. */
  LESSAND,
  /** {@code >&}. */
  GREATAND,
  /** {@code <>}. */
  LESSGREAT,
  /** {@code >|}. */
  CLOBBER,
  /** {@code <<<} (bash, busybox). */
  TLESS,
  /** {@code &>} (bash, busybox). */
  AND_GREAT,
  /** {@code &>>} (bash). */
  AND_DGREAT
}
