package dev.initscript.rules;

import dev.initscript.rules.facts.ScriptFacts;

/** Finds one kind of defect. Stateless, so that one rule serves all threads. */
public interface Rule {
  RuleId id();

  /** The usual severity; a finding may have another, for a reason that its message gives. */
  Severity severity();

  /** One line: the defect. */
  String title();

  /** Reports every place of the defect. Called only for scripts that parse. */
  void check(ScriptFacts facts, FindingSink sink);

  default RuleInfo info() {
    return new RuleInfo(id(), severity(), title());
  }
}
