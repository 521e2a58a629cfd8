package dev.initscript.shell.syntax;

import dev.initscript.shell.text.TextRange;

/**
 * A place where the text is not shell.
 *
 * @param range what was found there; empty at the end of the text
 * @param message one sentence: what was found, what was expected, and which construct it belongs to
 */
public record SyntaxError(TextRange range, String message) {}
