package dev.initscript.rules.engine;

import dev.initscript.rules.Fix;
import dev.initscript.rules.RuleId;
import dev.initscript.shell.text.LineColumn;

/**
 * A fix that is in the result.
 *
 * @param rule the rule that offered it
 * @param place where the finding starts in the text of its pass; in the first pass, which is nearly
 *     always the only one, the script as it was given
 * @param fix the fix
 */
public record AppliedFix(RuleId rule, LineColumn place, Fix fix) {}
