package dev.initscript.maven;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.select.Selection;
import dev.initscript.maven.write.Reason;
import dev.initscript.maven.write.StandardOutput;
import dev.initscript.rules.baseline.BaselineEntry;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.report.Summary;
import dev.initscript.rules.report.TextReport;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the init scripts of this project, and fails the build if one of them asks for its process
 * in a way that gives a wrong answer after an upgrade.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
    threadSafe = true,
    requiresProject = false)
public final class CheckMojo extends ScriptGoal {
  /**
   * The least severe finding that fails the build: <code>error</code>, <code>warning</code>, <code>
   * note</code> or <code>never</code>. A syntax error counts as an error, and so does a named file
   * that cannot be checked.
   */
  @Parameter(property = "initscript.failOn", defaultValue = "warning")
  private String failOn = "warning";

  /**
   * Reports for machines, separated by commas. Into the output directory go <code>json</code> (
   * <code>report.json</code>), <code>sarif</code> (<code>report.sarif</code>), <code>checkstyle
   * </code> (<code>checkstyle.xml</code>) and <code>junit</code> (<code>junit.xml</code>); <code>
   * github</code> prints annotations for a workflow of GitHub. The text for people is always there.
   */
  @Parameter(property = "initscript.formats")
  private @Nullable List<String> formats;

  /**
   * The file of accepted findings, which do not fail the build; <code>initscript:baseline</code>
   * writes it. Default: <code>initscript-baseline.txt</code> in the base directory, or the nearest
   * above it, if there is one.
   */
  @Parameter(property = "initscript.baseline")
  private @Nullable File baseline;

  /** Whether this goal does nothing: <code>true</code> or <code>false</code>. */
  @Parameter(property = "initscript.check.skip", defaultValue = "false")
  private String skipCheck = "false";

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Option.flag("initscript.check.skip", skipCheck);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    FailOn threshold = Option.of("initscript.failOn", failOn, FailOn.class);
    Set<ReportFormat> wanted = wanted();
    Selection selection = select();
    Scripts scripts = scripts();
    List<ScriptReport> reports = check(scripts, selection);
    write(wanted, new Reports(plugin().getVersion(), scripts, threshold.severity()), reports);
    failIfReached(threshold, reports);
    failIfNamedAndNotChecked(threshold, selection, reports);
  }

  private Set<ReportFormat> wanted() throws MojoExecutionException {
    Set<ReportFormat> wanted = new LinkedHashSet<>();
    for (String format : formats == null ? List.<String>of() : formats) {
      wanted.add(Option.of("initscript.formats", format, ReportFormat.class));
    }
    return wanted;
  }

  private List<ScriptReport> check(Scripts scripts, Selection selection)
      throws MojoExecutionException {
    TextReport text = text();
    BaselineFile accepted = BaselineFile.toRead(baseline, base());
    List<ScriptReport> reports = new ArrayList<>();
    for (ScriptFile file : selection.scripts()) {
      ScriptReport report = accepted.applyTo(file, scripts.check(file));
      print(report, text);
      reports.add(report);
    }
    List<BaselineEntry> gone = accepted.gone(selection.scripts(), reports);
    if (!gone.isEmpty()) {
      getLog().warn(Sentences.gone(accepted, gone));
    }
    getLog().info(Sentences.checked(Summary.of(reports)));
    return reports;
  }

  private void print(ScriptReport report, TextReport text) {
    if (report.status() == Status.SKIPPED) {
      getLog().error(Sentences.notChecked(report));
    }
    report.syntaxErrors().forEach(error -> getLog().error(text.syntaxError(report, error)));
    for (ReportedFinding reported : report.findings()) {
      String block = text.finding(report, reported.finding());
      if (reported.suppressed()) {
        getLog().debug("allowed (" + reported.suppressionReason() + "): " + block);
        continue;
      }
      switch (reported.finding().severity()) {
        case ERROR -> getLog().error(block);
        case WARNING -> getLog().warn(block);
        case NOTE -> getLog().info(block);
      }
    }
  }

  private void write(Set<ReportFormat> wanted, Reports machines, List<ScriptReport> reports)
      throws MojoExecutionException {
    for (ReportFormat format : wanted) {
      byte[] bytes = machines.render(format, reports);
      switch (format) {
        case JSON -> write("report.json", bytes);
        case SARIF -> write("report.sarif", bytes);
        case CHECKSTYLE -> write("checkstyle.xml", bytes);
        case JUNIT -> write("junit.xml", bytes);
        case GITHUB -> print(bytes);
      }
    }
  }

  private static void print(byte[] lines) throws MojoExecutionException {
    try {
      StandardOutput.print(lines);
    } catch (IOException e) {
      throw new MojoExecutionException(
          "initscript.formats: the annotations cannot be printed (" + Reason.of(e) + ").");
    }
  }

  private void failIfReached(FailOn threshold, List<ScriptReport> reports)
      throws MojoFailureException {
    Summary summary = Summary.of(reports);
    if (threshold.reached(summary) > 0) {
      throw new MojoFailureException(Sentences.checked(summary) + "\n" + whatToDo(summary));
    }
  }

  private static void failIfNamedAndNotChecked(
      FailOn threshold, Selection selection, List<ScriptReport> reports)
      throws MojoFailureException {
    for (int i = 0; i < reports.size() && threshold != FailOn.NEVER; i++) {
      if (selection.scripts().get(i).named() && reports.get(i).status() == Status.SKIPPED) {
        throw new MojoFailureException(
            Sentences.checked(Summary.of(reports))
                + "\ninitscript.files names what is no shell script: take it out of the list.");
      }
    }
  }

  private String whatToDo(Summary summary) {
    if (summary.safeFixes() > 0) {
      return "To apply the safe fixes: " + FixCommand.of(plugin(), session(), false);
    }
    if (summary.unsafeFixes() > 0) {
      return "Read the unsafe fixes; to apply them: " + FixCommand.of(plugin(), session(), true);
    }
    return "Nothing of this can be fixed automatically; the lines above say what is wrong.";
  }
}
