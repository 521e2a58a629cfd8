package dev.initscript.rules.engine;

import dev.initscript.rules.RuleId;
import dev.initscript.shell.text.TextRange;
import java.util.Set;

/**
 * A comment that allows findings: {@code # initscript: allow full-path-pidof -- reason}.
 *
 * @param range the comment
 * @param rules the ids that it names
 * @param wholeFile whether it is {@code allow-file}
 * @param ownLine whether nothing else stands on its line, so that it counts for the line below
 * @param reason what stands behind {@code --}
 */
record Suppression(
    TextRange range, Set<RuleId> rules, boolean wholeFile, boolean ownLine, String reason) {}
