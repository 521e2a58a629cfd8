package dev.initscript.rules.report;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import java.util.Collection;

/**
 * The numbers of a run. A finding that a comment allows is counted as suppressed and nowhere else.
 *
 * @param scripts all of the following three
 * @param checked scripts that were checked by the rules
 * @param unparsable scripts with syntax errors
 * @param skipped files that are no shell script
 * @param errors findings of that severity, and syntax errors
 * @param warnings findings of that severity
 * @param notes findings of that severity
 * @param suppressed findings that a comment allows
 * @param safeFixes findings whose offered fix is safe
 * @param unsafeFixes findings whose offered fix is unsafe
 */
public record Summary(
    int scripts,
    int checked,
    int unparsable,
    int skipped,
    int errors,
    int warnings,
    int notes,
    int suppressed,
    int safeFixes,
    int unsafeFixes) {
  /** Counts. */
  public static Summary of(Collection<ScriptReport> reports) {
    var counter = new Counter();
    reports.forEach(counter::add);
    return counter.total(reports.size());
  }

  /** Findings and syntax errors of at least this severity. */
  public int atOrAbove(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> errors + warnings;
      case NOTE -> errors + warnings + notes;
    };
  }

  private static final class Counter {
    private final int[] byStatus = new int[Status.values().length];
    private final int[] bySeverity = new int[Severity.values().length];
    private final int[] byApplicability = new int[Applicability.values().length];
    private int suppressed;

    void add(ScriptReport report) {
      byStatus[report.status().ordinal()]++;
      bySeverity[Severity.ERROR.ordinal()] += report.syntaxErrors().size();
      for (ReportedFinding reported : report.findings()) {
        if (reported.suppressed()) {
          suppressed++;
        } else {
          add(reported.finding());
        }
      }
    }

    private void add(Finding finding) {
      bySeverity[finding.severity().ordinal()]++;
      finding.fix().ifPresent(fix -> byApplicability[fix.applicability().ordinal()]++);
    }

    Summary total(int scripts) {
      return new Summary(
          scripts,
          byStatus[Status.CHECKED.ordinal()],
          byStatus[Status.UNPARSABLE.ordinal()],
          byStatus[Status.SKIPPED.ordinal()],
          bySeverity[Severity.ERROR.ordinal()],
          bySeverity[Severity.WARNING.ordinal()],
          bySeverity[Severity.NOTE.ordinal()],
          suppressed,
          byApplicability[Applicability.SAFE.ordinal()],
          byApplicability[Applicability.UNSAFE.ordinal()]);
    }
  }
}
