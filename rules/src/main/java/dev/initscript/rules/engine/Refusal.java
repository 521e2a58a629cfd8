package dev.initscript.rules.engine;

import dev.initscript.rules.RuleId;
import dev.initscript.shell.text.LineColumn;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not fixed although it was asked for.
 *
 * @param rule the rule whose fix was refused; null if the whole script was
 * @param place where the finding starts; null if the whole script was refused
 * @param reason one sentence
 */
public record Refusal(@Nullable RuleId rule, @Nullable LineColumn place, String reason) {}
