/**
 * Has many scripts checked by a JVM of their own, which is made for a short run. Knows no Maven and
 * writes nothing.
 */
@NullMarked
package dev.initscript.maven.fork;

import org.jspecify.annotations.NullMarked;
