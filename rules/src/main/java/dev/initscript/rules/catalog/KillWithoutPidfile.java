package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.ScriptFacts;

/** {@code killproc}, {@code killall /path} and the like: who is signalled no pidfile says. */
final class KillWithoutPidfile implements Rule {
  static final RuleId ID = new RuleId("kill-without-pidfile");

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
    return "a signal goes to processes by path or name, not to the one in the pidfile";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (facts.mentionsName("killproc") && facts.mayRun("killproc")) {
      KillprocCall.in(facts).map(call -> call.finding(ID)).forEach(sink::report);
    }
    if (facts.mentions("service_")) {
      ServiceCall.in(facts).forEach(call -> sink.report(call.finding(ID, facts)));
    }
    if (facts.mentions("kill")) {
      WideKill.in(facts).map(kill -> finding(facts, kill)).forEach(sink::report);
    }
  }

  private static Finding finding(ScriptFacts facts, WideKill kill) {
    return new Finding(
        ID,
        Severity.WARNING,
        kill.use().wordsRange(),
        kill.message(),
        kill.fix(facts).stream().toList());
  }
}
