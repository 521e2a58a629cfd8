/** Tests. */
@NullMarked
package dev.initscript.maven.select;

import org.jspecify.annotations.NullMarked;
