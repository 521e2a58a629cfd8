package dev.initscript.rules.engine;

/**
 * What became of one look at a script.
 *
 * @param report what was found in it
 * @param sourcing what it sources
 */
public record Analysis(ScriptReport report, ScriptSet.Sourcing sourcing) {}
