package dev.initscript.rules.policy;

/** A policy file that says what cannot be; the message is a sentence for whoever wrote it. */
public final class PolicyException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  PolicyException(int line, String sentence) {
    super(sentence);
    this.line = line;
  }

  /** Where it says so; the first line is 1. */
  public int line() {
    return line;
  }
}
