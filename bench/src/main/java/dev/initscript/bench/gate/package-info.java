/** What the goal {@code check} adds to a build. */
@NullMarked
package dev.initscript.bench.gate;

import org.jspecify.annotations.NullMarked;
