package dev.initscript.rules.engine;

/** How far the check of a script got. */
public enum Status {
  /** Parsed and checked. */
  CHECKED,
  /** Has syntax errors: not checked by the rules, and never fixed. */
  UNPARSABLE,
  /** Not a script of a shell that is known here. */
  SKIPPED
}
