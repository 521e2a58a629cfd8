/** Tests. */
@NullMarked
package dev.initscript.maven.cache;

import org.jspecify.annotations.NullMarked;
