package dev.initscript.rules.report;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.baseline.Fingerprints;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The report in Checkstyle's format, which many tools take for findings of any kind. Suppressed
 * findings are not in it, files that were not checked neither.
 */
public final class CheckstyleReport implements MachineReport {
  /** The version of the format. */
  private static final String FORMAT = "8.0";

  private static final String PREFIX = "initscript.";

  @Override
  public void write(List<ScriptReport> reports, OutputStream out) throws IOException {
    var xml = new XmlOutput();
    xml.open("checkstyle", "version", FORMAT);
    for (ScriptReport report : reports) {
      if (report.dialect() != null) {
        file(xml, report);
      }
    }
    xml.close();
    xml.writeTo(out);
  }

  private static void file(XmlOutput xml, ScriptReport report) {
    xml.open("file", "name", report.path());
    for (SyntaxError error : report.syntaxErrors()) {
      String rule = Fingerprints.SYNTAX_ERROR;
      error(xml, report.source(), error.range(), Severity.ERROR, error.message(), rule);
    }
    for (Finding finding : report.open()) {
      String rule = finding.rule().value();
      error(xml, report.source(), finding.range(), finding.severity(), finding.message(), rule);
    }
    xml.close();
  }

  private static void error(
      XmlOutput xml,
      SourceText source,
      TextRange range,
      Severity severity,
      String message,
      String rule) {
    LineColumn place = source.lineColumn(range.start());
    xml.empty(
        "error",
        "line",
        place.line(),
        "column",
        place.column(),
        "severity",
        severity == Severity.NOTE ? "info" : Words.of(severity),
        "message",
        message,
        "source",
        PREFIX + rule);
  }
}
