/** Tests. */
@NullMarked
package dev.initscript.maven.check;

import org.jspecify.annotations.NullMarked;
