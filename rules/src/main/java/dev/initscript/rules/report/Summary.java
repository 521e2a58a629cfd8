package dev.initscript.rules.report;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

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
    private final Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    private final Map<Applicability, Integer> byApplicability = new EnumMap<>(Applicability.class);
    private int suppressed;

    void add(ScriptReport report) {
      byStatus.merge(report.status(), 1, Integer::sum);
      bySeverity.merge(Severity.ERROR, report.syntaxErrors().size(), Integer::sum);
      for (ReportedFinding reported : report.findings()) {
        if (reported.suppressed()) {
          suppressed++;
        } else {
          add(reported.finding());
        }
      }
    }

    private void add(Finding finding) {
      bySeverity.merge(finding.severity(), 1, Integer::sum);
      finding.fix().ifPresent(fix -> byApplicability.merge(fix.applicability(), 1, Integer::sum));
    }

    Summary total(int scripts) {
      return new Summary(
          scripts,
          byStatus.getOrDefault(Status.CHECKED, 0),
          byStatus.getOrDefault(Status.UNPARSABLE, 0),
          byStatus.getOrDefault(Status.SKIPPED, 0),
          bySeverity.getOrDefault(Severity.ERROR, 0),
          bySeverity.getOrDefault(Severity.WARNING, 0),
          bySeverity.getOrDefault(Severity.NOTE, 0),
          suppressed,
          byApplicability.getOrDefault(Applicability.SAFE, 0),
          byApplicability.getOrDefault(Applicability.UNSAFE, 0));
    }
  }
}
