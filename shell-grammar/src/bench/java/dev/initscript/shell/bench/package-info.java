/**
 * Measures how fast scripts become trees, beside other parsers on the same bytes. Built and run by
 * the profile {@code bench} only; nothing imports it.
 */
@NullMarked
package dev.initscript.shell.bench;

import org.jspecify.annotations.NullMarked;
