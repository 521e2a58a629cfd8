/**
 * Which lines of the scripts differ from a state of the git repository. The only package that knows
 * JGit; a build that does not ask for it loads nothing of either.
 */
@NullMarked
package dev.initscript.maven.ratchet;

import org.jspecify.annotations.NullMarked;
