package dev.initscript.rules.baseline;

import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is as it was when a project decided that only new findings count. */
public final class Unchanged {
  /** The reason that findings on old lines are suppressed for. */
  public static final String REASON = "on unchanged lines";

  private Unchanged() {}

  /** The report, with the open findings in old ranges suppressed. */
  public static ScriptReport suppressed(ScriptReport report, Predicate<TextRange> isOld) {
    List<ReportedFinding> findings = new ArrayList<>();
    for (ReportedFinding reported : report.findings()) {
      boolean old = !reported.suppressed() && isOld.test(reported.finding().range());
      findings.add(old ? new ReportedFinding(reported.finding(), true, REASON) : reported);
    }
    return new ScriptReport(
        report.path(),
        report.source(),
        report.dialect(),
        report.status(),
        report.reason(),
        report.syntaxErrors(),
        findings);
  }

  /** The report of a script with syntax errors that nobody has touched: it was not checked. */
  public static ScriptReport skipped(ScriptReport report) {
    return new ScriptReport(
        report.path(),
        report.source(),
        null,
        Status.SKIPPED,
        "unchanged, and does not parse: " + report.reason(),
        List.of(),
        List.of());
  }
}
