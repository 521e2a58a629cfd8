package dev.initscript.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * The report as one JSON object, in UTF-8. Members are only ever added; their order and the order
 * of their elements are fixed.
 */
public final class JsonReport implements MachineReport {
  private final String toolName;
  private final String toolVersion;

  public JsonReport(String toolName, String toolVersion) {
    this.toolName = toolName;
    this.toolVersion = toolVersion;
  }

  @Override
  public void write(List<ScriptReport> reports, OutputStream out) throws IOException {
    JsonOutput.write(out, json -> report(json, reports));
  }

  private void report(JsonGenerator json, List<ScriptReport> reports) throws IOException {
    json.writeStartObject();
    tool(json);
    json.writeArrayFieldStart("scripts");
    for (ScriptReport report : reports) {
      script(json, report);
    }
    json.writeEndArray();
    summary(json, Summary.of(reports));
    json.writeEndObject();
  }

  private void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("name", toolName);
    json.writeStringField("version", toolVersion);
    json.writeEndObject();
  }

  private static void script(JsonGenerator json, ScriptReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", report.path());
    Dialect dialect = report.dialect();
    json.writeStringField(
        "dialect", dialect == null ? null : dialect.name().toLowerCase(Locale.ROOT));
    json.writeStringField("status", Words.of(report.status()));
    if (report.reason() != null) {
      json.writeStringField("reason", report.reason());
    }
    json.writeArrayFieldStart("syntaxErrors");
    for (SyntaxError error : report.syntaxErrors()) {
      syntaxError(json, report.source(), error);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (ReportedFinding reported : report.findings()) {
      finding(json, report.source(), reported);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void syntaxError(JsonGenerator json, SourceText source, SyntaxError error)
      throws IOException {
    LineColumn place = source.lineColumn(error.range().start());
    json.writeStartObject();
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
    json.writeStringField("message", error.message());
    json.writeEndObject();
  }

  private static void finding(JsonGenerator json, SourceText source, ReportedFinding reported)
      throws IOException {
    Finding finding = reported.finding();
    LineColumn start = source.lineColumn(finding.range().start());
    LineColumn end = source.lineColumn(finding.range().end());
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().value());
    json.writeStringField("severity", Words.of(finding.severity()));
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeStringField("message", finding.message());
    json.writeStringField(
        "applicability", finding.fix().map(Fix::applicability).map(Words::of).orElse(null));
    json.writeBooleanField("suppressed", reported.suppressed());
    json.writeStringField("help", Words.page(finding.rule()).toString());
    json.writeEndObject();
  }

  private static void summary(JsonGenerator json, Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("scripts", summary.scripts());
    json.writeNumberField("checked", summary.checked());
    json.writeNumberField("unparsable", summary.unparsable());
    json.writeNumberField("skipped", summary.skipped());
    json.writeNumberField("errors", summary.errors());
    json.writeNumberField("warnings", summary.warnings());
    json.writeNumberField("notes", summary.notes());
    json.writeNumberField("suppressed", summary.suppressed());
    json.writeNumberField("safeFixes", summary.safeFixes());
    json.writeNumberField("unsafeFixes", summary.unsafeFixes());
    json.writeEndObject();
  }
}
