package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.Oracles;
import dev.initscript.rules.facts.Orders;
import dev.initscript.rules.facts.ScriptFacts;
import java.util.Set;
import java.util.TreeSet;

/** {@code pidof foo} in a script for several instances: one answers for the other. */
final class InstanceBlindCheck implements Rule {
  private static final RuleId ID = new RuleId("instance-blind-check");

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
    return "a script for several instances asks about the program only";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!Oracles.hasQuestions(facts) || !facts.oracles().ofInstances()) {
      return;
    }
    Oracles oracles = facts.oracles();
    for (Oracles.Question question : oracles.questions()) {
      Set<String> actions = new TreeSet<>();
      for (String action : oracles.withoutPidfile(question)) {
        if (isOfOneInstance(action)) {
          actions.add(action);
        }
      }
      if (!actions.isEmpty() && !question.isOfOneInstance()) {
        sink.report(finding(facts, question, actions));
      }
    }
  }

  private static boolean isOfOneInstance(String action) {
    return action.contains("start") || Oracles.isStatus(action) || Orders.isOrder(action);
  }

  private static Finding finding(
      ScriptFacts facts, Oracles.Question question, Set<String> actions) {
    String line =
        facts
            .instances()
            .sign()
            .map(sign -> " (line " + facts.tree().source().lineOf(sign.start()) + ")")
            .orElse("");
    return new Finding(
        ID,
        Severity.WARNING,
        question.use().wordsRange(),
        "this asks whether any process of "
            + question.program()
            + " runs, but the script serves several instances"
            + line
            + ": in "
            + String.join(", ", actions)
            + " one instance answers for another.",
        MyInstance.fix(facts, question).stream().toList());
  }
}
