/**
 * The goals: Maven's parameters, one call of the library each, what is logged and when a build
 * fails. The only packages of the project that know Maven or write files are this one and those
 * below it.
 */
@NullMarked
package dev.initscript.maven;

import org.jspecify.annotations.NullMarked;
