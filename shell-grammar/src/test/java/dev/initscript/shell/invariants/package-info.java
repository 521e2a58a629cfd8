/**
 * What holds for every tree of every text, held on all scripts at hand and on mutations of them.
 */
@NullMarked
package dev.initscript.shell.invariants;

import org.jspecify.annotations.NullMarked;
