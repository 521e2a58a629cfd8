package dev.initscript.maven;

import dev.initscript.maven.check.Scripts;
import dev.initscript.rules.Severity;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.FixPreview;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.report.CheckstyleReport;
import dev.initscript.rules.report.GithubAnnotations;
import dev.initscript.rules.report.JsonReport;
import dev.initscript.rules.report.JunitReport;
import dev.initscript.rules.report.MachineReport;
import dev.initscript.rules.report.RulePage;
import dev.initscript.rules.report.SarifReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the reports that machines read; each kind is loaded when it is asked for. */
final class Reports {
  private static final String NAME = "initscript";

  private final String version;
  private final Scripts scripts;
  private final @Nullable Severity threshold;

  /**
   * @param version the plugin's
   * @param threshold from which severity on findings fail the build; null if none do
   */
  Reports(String version, Scripts scripts, @Nullable Severity threshold) {
    this.version = version;
    this.scripts = scripts;
    this.threshold = threshold;
  }

  byte[] render(ReportFormat format, List<ScriptReport> reports) {
    var out = new ByteArrayOutputStream();
    try {
      report(format).write(reports, out);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  private MachineReport report(ReportFormat format) {
    return switch (format) {
      case JSON -> new JsonReport(NAME, version);
      case SARIF -> sarif();
      case CHECKSTYLE -> new CheckstyleReport();
      case JUNIT -> new JunitReport(NAME, threshold);
      case GITHUB -> new GithubAnnotations();
    };
  }

  private MachineReport sarif() {
    List<RulePage> pages =
        scripts.rules().stream()
            .map(info -> new RulePage(info, RuleCatalog.page(info.id())))
            .toList();
    return new SarifReport(NAME, version, pages, new FixPreview(RuleCatalog.helpers()));
  }
}
