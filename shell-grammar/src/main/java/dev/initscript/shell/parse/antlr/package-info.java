/**
 * The ANTLR grammar, the classes made from it, and the lean base of the parser. Used by the package
 * above and by nobody else; imports no other package of the project.
 */
@NullMarked
package dev.initscript.shell.parse.antlr;

import org.jspecify.annotations.NullMarked;
