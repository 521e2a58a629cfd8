/** Tests. */
@NullMarked
package dev.initscript.maven;

import org.jspecify.annotations.NullMarked;
