package dev.initscript.shell.syntax;

/** What ends an item of a {@code case}. */
public enum CaseTerminator {
  /** {@code ;;}: POSIX {@code DSEMI}. */
  DSEMI,
  /** {@code ;&}: falls through to the next item's commands (POSIX 2024, bash). */
  SEMI_AND,
  /** {@code ;;&}: goes on to test the next patterns (bash). */
  DSEMI_AND,
  /** Nothing: the last item before {@code esac}. */
  NONE
}
