/** Tests of reading scripts: what the parser says, and that it says it in bounded time. */
@NullMarked
package dev.initscript.shell.parse;

import org.jspecify.annotations.NullMarked;
