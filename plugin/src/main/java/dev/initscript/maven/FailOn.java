package dev.initscript.maven;

import dev.initscript.rules.Severity;
import dev.initscript.rules.report.Summary;

/** From which severity on a finding fails the build. */
enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER;

  /** How many findings and syntax errors reach the threshold. */
  int reached(Summary summary) {
    return switch (this) {
      case ERROR -> summary.atOrAbove(Severity.ERROR);
      case WARNING -> summary.atOrAbove(Severity.WARNING);
      case NOTE -> summary.atOrAbove(Severity.NOTE);
      case NEVER -> 0;
    };
  }
}
