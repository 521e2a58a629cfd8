package dev.initscript.rules.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.initscript.rules.engine.FixPreview;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The report as SARIF 2.1.0 (OASIS): one run, its rules, results and proposed fixes. */
public final class SarifReport implements MachineReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final String toolName;
  private final String toolVersion;
  private final SarifRules rules;
  private final SarifResults results;

  /**
   * @param rules every rule whose findings can be in the reports
   * @param preview makes fixes complete that call helper functions
   */
  public SarifReport(
      String toolName, String toolVersion, List<RulePage> rules, FixPreview preview) {
    this.toolName = toolName;
    this.toolVersion = toolVersion;
    this.rules = new SarifRules(rules);
    this.results = new SarifResults(this.rules, new SarifFixes(preview));
  }

  @Override
  public void write(List<ScriptReport> reports, OutputStream out) throws IOException {
    JsonOutput.write(out, json -> log(json, reports));
  }

  private void log(JsonGenerator json, List<ScriptReport> reports) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(json);
    invocation(json, reports);
    SarifPlaces.bases(json);
    json.writeStringField("columnKind", "unicodeCodePoints");
    artifacts(json, reports);
    json.writeArrayFieldStart("results");
    for (int i = 0; i < reports.size(); i++) {
      results.write(json, reports.get(i), i);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", toolName);
    json.writeStringField("version", toolVersion);
    json.writeStringField("informationUri", "https://initscript.dev");
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, List<ScriptReport> reports)
      throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (int i = 0; i < reports.size(); i++) {
      if (reports.get(i).status() == Status.SKIPPED) {
        notChecked(json, reports.get(i), i);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void notChecked(JsonGenerator json, ScriptReport report, int index)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("level", "warning");
    SarifPlaces.text(json, "message", "not checked: " + report.reason());
    SarifPlaces.whole(json, report.path(), index);
    json.writeEndObject();
  }

  private static void artifacts(JsonGenerator json, List<ScriptReport> reports) throws IOException {
    json.writeArrayFieldStart("artifacts");
    for (ScriptReport report : reports) {
      json.writeStartObject();
      SarifPlaces.artifact(json, "location", report.path(), null);
      json.writeStringField("sourceLanguage", "shellscript");
      json.writeStringField("encoding", report.source().displayCharset().name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
