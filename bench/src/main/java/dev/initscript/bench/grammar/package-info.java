/** Measures how fast scripts become trees, beside other parsers on the same bytes. */
@NullMarked
package dev.initscript.bench.grammar;

import org.jspecify.annotations.NullMarked;
