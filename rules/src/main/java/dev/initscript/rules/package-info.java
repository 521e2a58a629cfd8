/**
 * The words of the rules engine: rule, finding, fix. Imports {@code facts} and shell-grammar's
 * {@code text} only; never {@code engine}, {@code catalog} or {@code report}.
 */
@NullMarked
package dev.initscript.rules;

import org.jspecify.annotations.NullMarked;
