package dev.initscript.shell.differential;

import java.util.List;
import java.util.Set;

/**
 * A known disagreement between a shell and the parser.
 *
 * @param reason what is odd about the shell
 * @param who ids of the shells that disagree; {@link Quirks#DASH_LINE} for the line that dash names
 * @param cases the names of the cases that show it
 */
record Quirk(String reason, Set<String> who, List<String> cases) {}
