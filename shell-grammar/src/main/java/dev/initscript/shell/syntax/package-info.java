/**
 * The typed tree of a shell script, named after the symbols of POSIX XCU 2.10.2. Every node is a
 * record that knows its range of bytes; what the range says in words (a name, an operator, a
 * literal's value) is read from the text when asked for. Imports only {@code text}.
 */
@NullMarked
package dev.initscript.shell.syntax;

import org.jspecify.annotations.NullMarked;
