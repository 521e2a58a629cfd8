/** Writes files so that nobody ever sees half of one. Knows no Maven and no scripts. */
@NullMarked
package dev.initscript.maven.write;

import org.jspecify.annotations.NullMarked;
