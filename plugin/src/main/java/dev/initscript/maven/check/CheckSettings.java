package dev.initscript.maven.check;

import dev.initscript.rules.Platform;
import dev.initscript.rules.engine.Configuration;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What users say about every script.
 *
 * @param dialect the language that scripts are read as
 * @param platform whose tools an unsafe fix may use
 * @param configuration which rules are asked, and how much their findings count
 */
public record CheckSettings(DialectOption dialect, Platform platform, Configuration configuration) {
  /** A text that other settings do not have. */
  public String identity() {
    return dialect
        + " "
        + platform
        + " "
        + new TreeMap<>(configuration.severities())
        + " "
        + new TreeSet<>(configuration.disabled());
  }
}
