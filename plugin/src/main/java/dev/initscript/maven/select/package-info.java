/** Which files are the scripts of a build. Reads directories; knows no Maven and writes nothing. */
@NullMarked
package dev.initscript.maven.select;

import org.jspecify.annotations.NullMarked;
