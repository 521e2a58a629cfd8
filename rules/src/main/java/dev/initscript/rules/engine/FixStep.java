package dev.initscript.rules.engine;

import dev.initscript.rules.RuleId;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fixes of one rule change.
 *
 * @param rule null if it is no rule's: newer helper functions, or what only shows when the fixes of
 *     all rules come together
 * @param applied the fixes
 * @param before the script after the steps before this one
 * @param after the script after this step
 */
public record FixStep(
    @Nullable RuleId rule, List<AppliedFix> applied, SourceText before, SourceText after) {}
