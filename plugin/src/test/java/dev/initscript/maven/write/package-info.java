/** Tests. */
@NullMarked
package dev.initscript.maven.write;

import org.jspecify.annotations.NullMarked;
