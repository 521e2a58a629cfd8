package dev.initscript.rules;

/**
 * What is known of a rule without a script.
 *
 * @param id its name
 * @param severity the usual severity of its findings
 * @param title one line: the defect
 */
public record RuleInfo(RuleId id, Severity severity, String title) {}
