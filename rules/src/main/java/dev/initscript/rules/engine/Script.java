package dev.initscript.rules.engine;

import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;

/**
 * A script to check.
 *
 * @param path how reports call it; never opened
 * @param source its bytes
 * @param dialect the language to read it as
 * @param around the files around it
 */
public record Script(String path, SourceText source, Dialect dialect, Surroundings around) {
  /** A script of whose surroundings nothing is known. */
  public Script(String path, SourceText source, Dialect dialect) {
    this(path, source, dialect, Surroundings.NONE);
  }

  /** The same script among other files. */
  public Script among(Surroundings other) {
    return new Script(path, source, dialect, other);
  }

  /** The same script with other bytes. */
  Script with(SourceText other) {
    return new Script(path, other, dialect, around);
  }
}
