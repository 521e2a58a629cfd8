@NullMarked
package dev.initscript.maven.archive;

import org.jspecify.annotations.NullMarked;
