/** What a check adds to a build; run by the profile {@code bench}. */
@NullMarked
package dev.initscript.maven.bench;

import org.jspecify.annotations.NullMarked;
