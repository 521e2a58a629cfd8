package dev.initscript.rules.engine;

import dev.initscript.rules.RuleId;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fixes a script in steps, a rule at a time, so that each can be a patch of its own. */
public final class RuleByRule {
  private final Fixer fixer;
  private final Script script;
  private final FixPolicy policy;
  private final List<FixStep> steps = new ArrayList<>();
  private final List<AppliedFix> applied = new ArrayList<>();
  private SourceText source;

  public RuleByRule(Fixer fixer, Script script, FixPolicy policy) {
    this.fixer = fixer;
    this.script = script;
    this.policy = policy;
    this.source = script.source();
  }

  /** Applies the fixes of each rule in this order, then what is left. */
  public FixOutcome fix(List<RuleId> order) {
    FixOutcome first = null;
    for (RuleId rule : order) {
      FixOutcome outcome = step(rule);
      first = first == null ? outcome : first;
    }
    FixOutcome last = step(null);
    return new FixOutcome(
        first == null ? last.before() : first.before(),
        last.fixed(),
        applied,
        last.withheld(),
        last.refusals(),
        last.after());
  }

  /** The steps that changed something, in their order. */
  public List<FixStep> steps() {
    return List.copyOf(steps);
  }

  private FixOutcome step(@Nullable RuleId rule) {
    FixOutcome outcome = fixer.fix(script.with(source), policy, rule);
    applied.addAll(outcome.applied());
    if (!Arrays.equals(source.toBytes(), outcome.fixed().toBytes())) {
      steps.add(new FixStep(rule, outcome.applied(), source, outcome.fixed()));
    }
    source = outcome.fixed();
    return outcome;
  }
}
