/**
 * Reads bytes into a {@link dev.initscript.shell.syntax.SyntaxTree}. The only package that knows
 * ANTLR; what it is made of stays inside.
 */
@NullMarked
package dev.initscript.shell.parse;

import org.jspecify.annotations.NullMarked;
