package dev.initscript.rules.report;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Findings as GitHub's workflow commands, one a line: printed by a step of a workflow they become
 * annotations of the changed files.
 */
public final class GithubAnnotations implements MachineReport {
  @Override
  public void write(List<ScriptReport> reports, OutputStream out) throws IOException {
    for (ScriptReport report : reports) {
      for (SyntaxError error : report.syntaxErrors()) {
        String command = command(report, error.range(), Severity.ERROR, "syntax error");
        line(out, command, error.message());
      }
      for (Finding finding : report.open()) {
        String rule = finding.rule().value();
        String command = command(report, finding.range(), finding.severity(), rule);
        line(out, command, finding.message() + " See " + Words.page(finding.rule()));
      }
    }
  }

  private static void line(OutputStream out, String command, String message) throws IOException {
    out.write((command + "::" + data(message) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String command(
      ScriptReport report, TextRange range, Severity severity, String title) {
    SourceText source = report.source();
    LineColumn start = source.lineColumn(range.start());
    LineColumn end = source.lineColumn(range.end());
    String columns =
        start.line() == end.line() ? ",col=" + start.column() + ",endColumn=" + end.column() : "";
    return "::"
        + (severity == Severity.NOTE ? "notice" : Words.of(severity))
        + " file="
        + property(report.path())
        + ",line="
        + start.line()
        + ",endLine="
        + end.line()
        + columns
        + ",title="
        + property(title);
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
