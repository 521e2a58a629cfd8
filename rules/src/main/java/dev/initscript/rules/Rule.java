package dev.initscript.rules;

import dev.initscript.rules.facts.ScriptFacts;
import java.util.OptionalInt;

/** Finds one kind of defect. Stateless, so that one rule serves all threads. */
public interface Rule {
  RuleId id();

  /** The usual severity; a finding may have another, for a reason that its message gives. */
  Severity severity();

  /** One line: the defect. */
  String title();

  /** The number of the bug in Debian's tracker that is this defect, if there is one. */
  default OptionalInt debianBug() {
    return OptionalInt.empty();
  }

  /** Reports every place of the defect. Called only for scripts that parse. */
  void check(ScriptFacts facts, FindingSink sink);

  default RuleInfo info() {
    return new RuleInfo(id(), severity(), title());
  }
}
