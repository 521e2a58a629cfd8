package dev.initscript.rules;

/** Who may apply a fix. */
public enum Applicability {
  /**
   * Applied by default. May widen what a script signals in one way only: to the process named by
   * the script's own pidfile, verified by executable at that moment.
   */
  SAFE,
  /** Changes what the script asks or signals: applied only where the user allows that. */
  UNSAFE,
  /** Shown, never applied. */
  DISPLAY_ONLY
}
