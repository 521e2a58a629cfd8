/** Tests of what findings are recognised by. */
@NullMarked
package dev.initscript.rules.baseline;

import org.jspecify.annotations.NullMarked;
