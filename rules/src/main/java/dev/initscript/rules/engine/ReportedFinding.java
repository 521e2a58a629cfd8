package dev.initscript.rules.engine;

import dev.initscript.rules.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a report shows it.
 *
 * @param finding the finding, with the severity that the configuration gives it
 * @param suppressed whether a comment of the script allows it
 * @param suppressionReason the reason that the comment gives; null if not suppressed
 */
public record ReportedFinding(
    Finding finding, boolean suppressed, @Nullable String suppressionReason) {}
