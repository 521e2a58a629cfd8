/**
 * What a word of a script can be: sets of strings that are known by their beginning and end, with
 * where they come from and what they tell.
 */
@NullMarked
package dev.initscript.rules.facts.values;

import org.jspecify.annotations.NullMarked;
