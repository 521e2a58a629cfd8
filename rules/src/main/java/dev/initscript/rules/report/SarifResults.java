package dev.initscript.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.baseline.Baseline;
import dev.initscript.rules.baseline.Fingerprints;
import dev.initscript.rules.baseline.Unchanged;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.TextRange;
import java.io.IOException;
import java.util.List;

/** The results of a SARIF run: findings, suppressed ones among them, and syntax errors. */
final class SarifResults {
  /** Named after what it is made of; another way to make it will have another number. */
  private static final String FINGERPRINT = "initscriptRuleAndLine/v1";

  private final SarifRules rules;
  private final SarifFixes fixes;

  SarifResults(SarifRules rules, SarifFixes fixes) {
    this.rules = rules;
    this.fixes = fixes;
  }

  /**
   * Writes the results of one script.
   *
   * @param index the script's place among the artifacts
   */
  void write(JsonGenerator json, ScriptReport report, int index) throws IOException {
    List<String> ofErrors = Fingerprints.ofSyntaxErrors(report);
    for (int i = 0; i < ofErrors.size(); i++) {
      SyntaxError error = report.syntaxErrors().get(i);
      json.writeStartObject();
      head(json, Fingerprints.SYNTAX_ERROR, Severity.ERROR, error.message());
      place(json, report, index, error.range(), ofErrors.get(i));
      json.writeEndObject();
    }
    List<String> ofFindings = Fingerprints.ofFindings(report);
    for (int i = 0; i < ofFindings.size(); i++) {
      finding(json, report, index, report.findings().get(i), ofFindings.get(i));
    }
  }

  private void finding(
      JsonGenerator json,
      ScriptReport report,
      int index,
      ReportedFinding reported,
      String fingerprint)
      throws IOException {
    Finding finding = reported.finding();
    json.writeStartObject();
    head(json, finding.rule().value(), finding.severity(), finding.message());
    place(json, report, index, finding.range(), fingerprint);
    if (reported.suppressed()) {
      suppression(json, reported);
    } else {
      fixes.write(json, report, index, finding);
    }
    json.writeEndObject();
  }

  private static void suppression(JsonGenerator json, ReportedFinding reported) throws IOException {
    json.writeArrayFieldStart("suppressions");
    json.writeStartObject();
    String reason = reported.suppressionReason();
    boolean external = Baseline.REASON.equals(reason) || Unchanged.REASON.equals(reason);
    json.writeStringField("kind", external ? "external" : "inSource");
    json.writeStringField("justification", reason);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void head(JsonGenerator json, String rule, Severity severity, String message)
      throws IOException {
    json.writeStringField("ruleId", rule);
    json.writeNumberField("ruleIndex", rules.index(rule));
    json.writeStringField("level", Words.of(severity));
    SarifPlaces.text(json, "message", message);
  }

  private static void place(
      JsonGenerator json, ScriptReport report, int index, TextRange range, String fingerprint)
      throws IOException {
    SarifPlaces.range(json, report.path(), index, report.source(), range);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint);
    json.writeEndObject();
  }
}
