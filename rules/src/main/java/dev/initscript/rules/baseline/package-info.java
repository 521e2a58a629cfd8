/**
 * Which finding is which from one run to the next, although the lines around it move. Imports the
 * engine's reports; never {@code catalog}, {@code facts} or {@code report}.
 */
@NullMarked
package dev.initscript.rules.baseline;

import org.jspecify.annotations.NullMarked;
