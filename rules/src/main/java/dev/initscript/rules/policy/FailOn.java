package dev.initscript.rules.policy;

import dev.initscript.rules.Severity;
import dev.initscript.rules.report.Summary;
import org.jspecify.annotations.Nullable;

/** From which severity on a finding fails the build. */
public enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  /** The least severity that reaches the threshold; null if none does. */
  public @Nullable Severity severity() {
    return switch (this) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case NOTE -> Severity.NOTE;
      case NEVER -> null;
    };
  }

  /** How many findings and syntax errors reach the threshold. */
  public int reached(Summary summary) {
    Severity severity = severity();
    return severity == null ? 0 : summary.atOrAbove(severity);
  }
}
