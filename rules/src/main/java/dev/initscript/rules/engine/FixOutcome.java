package dev.initscript.rules.engine;

import dev.initscript.rules.Finding;
import dev.initscript.shell.text.SourceText;
import java.util.Arrays;
import java.util.List;

/**
 * What became of a script.
 *
 * @param before the report of the script as it was given
 * @param fixed the bytes after the fixes; those that were given if nothing was applied
 * @param applied the fixes that are in {@code fixed}, in the order of application
 * @param withheld open findings of the result that have a fix which the policy does not allow
 * @param refusals what was asked for and not done, with reasons
 * @param after the report of {@code fixed}
 */
public record FixOutcome(
    ScriptReport before,
    SourceText fixed,
    List<AppliedFix> applied,
    List<Finding> withheld,
    List<Refusal> refusals,
    ScriptReport after) {
  public FixOutcome {
    applied = List.copyOf(applied);
    withheld = List.copyOf(withheld);
    refusals = List.copyOf(refusals);
  }

  /** The bytes as they were given. */
  public SourceText original() {
    return before.source();
  }

  /** Whether a byte differs. */
  public boolean changed() {
    return !Arrays.equals(original().toBytes(), fixed.toBytes());
  }
}
