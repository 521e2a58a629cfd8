package dev.initscript.rules.facts;

import dev.initscript.shell.text.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * How a value came to be, for messages.
 *
 * @param range where: an assignment, a call, a sourced file
 * @param variable the variable that got the value there; empty if none did
 * @param before how the value came there; null at the beginning
 */
public record Origin(TextRange range, String variable, @Nullable Origin before) {}
