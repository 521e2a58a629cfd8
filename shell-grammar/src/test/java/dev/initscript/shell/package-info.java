/** Holds the module's own architecture. */
@NullMarked
package dev.initscript.shell;

import org.jspecify.annotations.NullMarked;
