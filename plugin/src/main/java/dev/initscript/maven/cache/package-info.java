/**
 * What a run keeps for later runs: reports, with what they depend on. Knows no Maven and no rule.
 */
@NullMarked
package dev.initscript.maven.cache;

import org.jspecify.annotations.NullMarked;
