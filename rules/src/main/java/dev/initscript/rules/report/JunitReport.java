package dev.initscript.rules.report;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.syntax.SyntaxError;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report as a JUnit test suite: one test case for each script. It fails where the build does;
 * what stays below the threshold is its output.
 */
public final class JunitReport implements MachineReport {
  private final String name;
  private final @Nullable Severity threshold;
  private final TextReport text = new TextReport(Styling.PLAIN);

  /**
   * @param name of the suite
   * @param threshold from which severity on a script fails; null if none does
   */
  public JunitReport(String name, @Nullable Severity threshold) {
    this.name = name;
    this.threshold = threshold;
  }

  /** A test case: the blocks of text that let it fail, and those that do not. */
  private record TestCase(ScriptReport script, List<String> failing, List<String> passing) {
    boolean isSkipped() {
      return script.status() == Status.SKIPPED;
    }
  }

  @Override
  public void write(List<ScriptReport> reports, OutputStream out) throws IOException {
    List<TestCase> cases = reports.stream().map(this::testCase).toList();
    var xml = new XmlOutput();
    xml.open(
        "testsuite",
        "name",
        name,
        "tests",
        cases.size(),
        "failures",
        cases.stream().filter(test -> !test.failing().isEmpty()).count(),
        "errors",
        0,
        "skipped",
        cases.stream().filter(TestCase::isSkipped).count(),
        "time",
        0);
    cases.forEach(test -> write(xml, test));
    xml.close();
    xml.writeTo(out);
  }

  private TestCase testCase(ScriptReport report) {
    List<String> failing = new ArrayList<>();
    List<String> passing = new ArrayList<>();
    for (SyntaxError error : report.syntaxErrors()) {
      (fails(Severity.ERROR) ? failing : passing).add(text.syntaxError(report, error));
    }
    for (Finding finding : report.open()) {
      (fails(finding.severity()) ? failing : passing).add(text.finding(report, finding));
    }
    return new TestCase(report, failing, passing);
  }

  private boolean fails(Severity severity) {
    return threshold != null && severity.compareTo(threshold) >= 0;
  }

  private void write(XmlOutput xml, TestCase test) {
    xml.open("testcase", "name", test.script().path(), "classname", name, "time", 0);
    if (test.isSkipped()) {
      xml.empty("skipped", "message", "not checked: " + test.script().reason());
    }
    if (!test.failing().isEmpty()) {
      xml.text(
          "failure",
          String.join("\n", test.failing()),
          "message",
          Words.count(test.failing().size(), "finding"),
          "type",
          name);
    }
    if (!test.passing().isEmpty()) {
      xml.text("system-out", String.join("\n", test.passing()));
    }
    xml.close();
  }
}
