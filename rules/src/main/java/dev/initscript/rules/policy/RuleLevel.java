package dev.initscript.rules.policy;

/** What a project takes the findings of a rule for, in place of the rule's own severity. */
public enum RuleLevel {
  ERROR,
  WARNING,
  NOTE,
  /** The rule is not asked, and nothing of it is fixed. */
  OFF
}
