package dev.initscript.rules.engine;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.List;
import java.util.Set;

/** Reports each command of a name, and offers to write something else in its place. */
record FakeRule(
    RuleId id, String command, String replacement, Applicability applicability, Set<Helper> helpers)
    implements Rule {
  static FakeRule replacing(String command, String replacement) {
    return new FakeRule(
        new RuleId("no-" + command), command, replacement, Applicability.SAFE, Set.of());
  }

  FakeRule that(Applicability other) {
    return new FakeRule(id, command, replacement, other, helpers);
  }

  FakeRule with(Helper helper) {
    return new FakeRule(id, command, replacement, applicability, Set.of(helper));
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "uses " + command;
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    for (CommandUse use : facts.commands(command)) {
      EditList edits = EditList.of(Edit.replace(use.wordsRange(), replacement));
      Fix fix = new Fix("Write " + replacement, applicability, edits, helpers);
      sink.report(new Finding(id, severity(), use.wordsRange(), title(), List.of(fix)));
    }
  }
}
