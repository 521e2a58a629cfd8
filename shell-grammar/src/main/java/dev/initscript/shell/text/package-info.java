/**
 * Bytes of a script, ranges in them and edits to them. Knows nothing of shells; imports no other
 * package of the project.
 */
@NullMarked
package dev.initscript.shell.text;

import org.jspecify.annotations.NullMarked;
