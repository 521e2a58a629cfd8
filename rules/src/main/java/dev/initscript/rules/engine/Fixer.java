package dev.initscript.rules.engine;

import dev.initscript.rules.HelperLibrary;

/**
 * Fixes scripts, pass by pass, until nothing more is to do. Immutable and safe for use by several
 * threads.
 */
public final class Fixer {
  private final Analyzer analyzer;
  private final HelperLibrary helpers;

  public Fixer(Analyzer analyzer, HelperLibrary helpers) {
    this.analyzer = analyzer;
    this.helpers = helpers;
  }

  /**
   * Applies the fixes that the policy allows. What is given back parses, no longer has the findings
   * that were fixed, and would not be changed by a second call; where that cannot be had the
   * original is given back with a refusal.
   */
  public FixOutcome fix(Script script, FixPolicy policy) {
    throw new UnsupportedOperationException("being written " + policy + helpers + analyzer);
  }
}
