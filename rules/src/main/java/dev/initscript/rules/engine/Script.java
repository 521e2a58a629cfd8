package dev.initscript.rules.engine;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;

/**
 * A script to check.
 *
 * @param path how reports call it; never opened
 * @param source its bytes
 * @param dialect the language to read it as
 */
public record Script(String path, SourceText source, Dialect dialect) {
  /** The same script with other bytes. */
  Script with(SourceText other) {
    return new Script(path, other, dialect);
  }
}
