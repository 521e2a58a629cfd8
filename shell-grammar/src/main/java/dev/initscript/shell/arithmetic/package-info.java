/**
 * The inside of {@code $((...))} as an expression: POSIX XCU 2.6.4, whose operators are those of C,
 * and what bash adds. Imports {@code syntax} and {@code text}.
 */
@NullMarked
package dev.initscript.shell.arithmetic;

import org.jspecify.annotations.NullMarked;
