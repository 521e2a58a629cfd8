package dev.initscript.rules;

/** Where a rule puts what it finds, in any order. */
@FunctionalInterface
public interface FindingSink {
  void report(Finding finding);
}
