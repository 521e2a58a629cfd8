/** Tests. */
@NullMarked
package dev.initscript.maven.fork;

import org.jspecify.annotations.NullMarked;
