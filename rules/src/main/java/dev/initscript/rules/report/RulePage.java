package dev.initscript.rules.report;

import dev.initscript.rules.RuleInfo;

/**
 * What a report says of a rule itself.
 *
 * @param info its id, usual severity and title
 * @param markdown its page
 */
public record RulePage(RuleInfo info, String markdown) {}
