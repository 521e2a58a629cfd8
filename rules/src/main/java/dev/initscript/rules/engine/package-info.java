/**
 * From a script to its findings, and from findings to a fixed script. Gets its rules handed in:
 * imports neither {@code catalog} nor {@code report}, and writes no file.
 */
@NullMarked
package dev.initscript.rules.engine;

import org.jspecify.annotations.NullMarked;
