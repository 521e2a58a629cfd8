package dev.initscript.rules.engine;

import dev.initscript.rules.HelperLibrary;
import dev.initscript.rules.RuleId;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    return fix(script, policy, null);
  }

  /**
   * As {@link #fix(Script, FixPolicy)}.
   *
   * @param only the rule whose findings are fixed; null for all
   */
  FixOutcome fix(Script script, FixPolicy policy, @Nullable RuleId only) {
    ScriptReport before = analyzer.analyze(script);
    if (before.status() != Status.CHECKED) {
      String reason = "a script that does not parse is not fixed: " + before.reason();
      return unchanged(before, policy, reason);
    }
    FixRun run = new FixRun(analyzer, helpers, script, policy, only, before);
    while (run.pass()) {
      if (run.isEndless()) {
        return unchanged(before, policy, "the fixes never come to an end: each brings another one");
      }
    }
    if (only == null) {
      run.renewHelpers();
    }
    return run.outcome();
  }

  private static FixOutcome unchanged(ScriptReport report, FixPolicy policy, String reason) {
    return new FixOutcome(
        report,
        report.source(),
        List.of(),
        FixRun.withheld(report, policy),
        List.of(new Refusal(null, null, reason)),
        report);
  }
}
