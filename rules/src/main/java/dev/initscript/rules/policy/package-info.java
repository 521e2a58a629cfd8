/**
 * What a project decides: the file {@code initscript.yaml}, its schema, and the words in it. Knows
 * the catalog's names, the engine's configuration and the numbers of a report.
 */
@NullMarked
package dev.initscript.rules.policy;

import org.jspecify.annotations.NullMarked;
