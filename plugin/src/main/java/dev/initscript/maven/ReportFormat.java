package dev.initscript.maven;

import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.report.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** What machines read, beside the text that is always there. */
enum ReportFormat {
  JSON("report.json") {
    @Override
    byte[] render(List<ScriptReport> reports, String version) throws IOException {
      var out = new ByteArrayOutputStream();
      new JsonReport("initscript", version).write(reports, out);
      return out.toByteArray();
    }
  };

  private final String fileName;

  ReportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The file's name in {@code initscript.outputDirectory}. */
  String fileName() {
    return fileName;
  }

  abstract byte[] render(List<ScriptReport> reports, String version) throws IOException;
}
