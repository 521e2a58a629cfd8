/**
 * What the rules find in real scripts, held against what a person has said about each finding:
 * {@code debian-findings.txt}.
 */
@NullMarked
package dev.initscript.rules.precision;

import org.jspecify.annotations.NullMarked;
