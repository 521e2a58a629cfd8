package dev.initscript.rules.files;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;

/**
 * A script that sources the one that is looked at.
 *
 * @param path what messages call it
 * @param source its bytes
 * @param dialect the language it is read as
 * @param around the files around it, the one that is looked at among them
 * @param secondary whether it does nothing else: it is another instance's script
 */
public record Caller(
    String path, SourceText source, Dialect dialect, Surroundings around, boolean secondary) {}
