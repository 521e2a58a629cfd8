/**
 * Holds the parser against the real shells, each called with {@code -n}: on the project's own cases
 * and on the scripts of the machine and of Debian packages.
 */
@NullMarked
package dev.initscript.shell.differential;

import org.jspecify.annotations.NullMarked;
