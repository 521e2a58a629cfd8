/**
 * The files around a script, on the machine that it is made for. Whoever can read them hands them
 * in; nothing here opens one.
 */
@NullMarked
package dev.initscript.rules.files;

import org.jspecify.annotations.NullMarked;
