/** Unit tests of the package of the same name. */
@NullMarked
package dev.initscript.shell.syntax;

import org.jspecify.annotations.NullMarked;
