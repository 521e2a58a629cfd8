/**
 * Follows a script on all its ways (POSIX XCU 2.9), and notes which commands it comes to with which
 * values. Knows of no question that is asked about them.
 */
@NullMarked
package dev.initscript.rules.facts.following;

import org.jspecify.annotations.NullMarked;
