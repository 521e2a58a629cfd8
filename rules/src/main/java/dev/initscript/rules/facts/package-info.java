/**
 * What a script says: computed once, purely, never guessed. Imports shell-grammar and the files
 * around a script; no rule, no engine.
 */
@NullMarked
package dev.initscript.rules.facts;

import org.jspecify.annotations.NullMarked;
