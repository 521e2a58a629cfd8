@NullMarked
package dev.initscript.maven.ratchet;

import org.jspecify.annotations.NullMarked;
