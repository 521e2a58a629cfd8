/**
 * Checks and fixes scripts in memory: reads them, hands them to the library on all processors, asks
 * the cache. Knows no Maven and writes nothing.
 */
@NullMarked
package dev.initscript.maven.check;

import org.jspecify.annotations.NullMarked;
