/** Measures how fast scripts are checked, warm and cold, beside ShellCheck on the same scripts. */
@NullMarked
package dev.initscript.bench.rules;

import org.jspecify.annotations.NullMarked;
