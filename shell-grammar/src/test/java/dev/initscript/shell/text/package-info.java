/** Unit tests of the package of the same name. */
@NullMarked
package dev.initscript.shell.text;

import org.jspecify.annotations.NullMarked;
