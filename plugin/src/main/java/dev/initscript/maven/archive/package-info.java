/**
 * Opens built packages in memory and finds the scripts in them. Reads archives; knows no Maven and
 * writes nothing.
 */
@NullMarked
package dev.initscript.maven.archive;

import org.jspecify.annotations.NullMarked;
