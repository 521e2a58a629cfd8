package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.ScriptFacts;

/** {@code killall foo}: every process of that name is signalled, whoever started it. */
final class NameOnlyKill implements Rule {
  private static final RuleId ID = new RuleId("name-only-kill");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "a signal goes to every process of a name";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.mentions("kill")) {
      return;
    }
    for (NamedKill kill : NamedKill.in(facts)) {
      sink.report(finding(facts, kill));
    }
  }

  private static Finding finding(ScriptFacts facts, NamedKill kill) {
    boolean several = facts.instances().oneAtATime();
    var text = new StringBuilder(kill.command());
    text.append(" signals ")
        .append(kill.whom())
        .append(": other instances, and those of other users and containers.");
    if (several) {
      text.append(" This script serves several instances: what is meant for one reaches all.");
    }
    return new Finding(
        ID,
        several ? Severity.ERROR : Severity.WARNING,
        kill.use().wordsRange(),
        text.toString(),
        kill.fix(facts).stream().toList());
  }
}
