package dev.initscript.rules;

/** How much a finding matters, from least to most: the order of the constants. */
public enum Severity {
  /** Worth knowing; does not make a machine misbehave as it is. */
  NOTE,
  /** Gives a wrong answer in a state that a machine gets into. */
  WARNING,
  /**
   * The wrong answer keeps an administrator from stopping or restarting a service, or hits another
   * one.
   */
  ERROR
}
