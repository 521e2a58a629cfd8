/**
 * What a script says: computed once, purely, never guessed. Imports shell-grammar only; no rule, no
 * engine.
 */
@NullMarked
package dev.initscript.rules.facts;

import org.jspecify.annotations.NullMarked;
