package dev.initscript.maven;

import dev.initscript.maven.cache.WholeRun.Level;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.write.Reason;
import dev.initscript.maven.write.StandardOutput;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.policy.FailOn;
import dev.initscript.rules.report.Summary;
import dev.initscript.rules.report.TextReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The end of every check: what is printed, what is written, and when the build fails. */
final class Reporting {
  private final Goal goal;
  private final FailOn threshold;
  private final Set<ReportFormat> formats = new LinkedHashSet<>();
  private final TextReport text;
  private final String prefix;
  private final Transcript transcript;

  /**
   * @param failOn the value of {@code initscript.failOn}; null to ask the project's policy
   * @param formats the value of {@code initscript.formats}
   * @param prefix what the names of the reports start with
   * @throws MojoExecutionException if one of them is wrong
   */
  Reporting(Goal goal, @Nullable String failOn, @Nullable List<String> formats, String prefix)
      throws MojoExecutionException {
    this.goal = goal;
    this.threshold = threshold(failOn, goal.policy().policy().failOn());
    for (String format : Goal.orEmpty(formats)) {
      this.formats.add(Option.of("initscript.formats", format, ReportFormat.class));
    }
    this.text = goal.text();
    this.prefix = prefix;
    this.transcript = new Transcript(goal.getLog());
  }

  private static FailOn threshold(@Nullable String failOn, @Nullable FailOn decided)
      throws MojoExecutionException {
    if (failOn != null) {
      return Option.of("initscript.failOn", failOn, FailOn.class);
    }
    return decided == null ? FailOn.WARNING : decided;
  }

  /** Whether the reports for machines quote the script, or say in which encoding it is. */
  boolean needsSource(ScriptReport report) {
    boolean found = !report.findings().isEmpty() || !report.syntaxErrors().isEmpty();
    return needsEverySource() || (found && !formats.isEmpty());
  }

  /** Whether that is so where nothing is found, too. */
  boolean needsEverySource() {
    return formats.contains(ReportFormat.SARIF);
  }

  /** Whether the build fails whatever is found. */
  boolean neverFails() {
    return threshold == FailOn.NEVER;
  }

  /** What people read of a script: a block for each syntax error, and one for each finding. */
  List<String> render(ScriptReport report) {
    if (report.syntaxErrors().isEmpty() && report.findings().isEmpty()) {
      return List.of();
    }
    List<String> blocks = new ArrayList<>();
    report.syntaxErrors().forEach(error -> blocks.add(text.syntaxError(report, error)));
    report.findings().forEach(found -> blocks.add(text.finding(report, found.finding())));
    return blocks;
  }

  /** Tells people what was found in a script. */
  void print(ScriptReport report) {
    print(report, render(report));
  }

  /**
   * The same. Syntax errors that no longer count are left out.
   *
   * @param blocks what was {@linkplain #render rendered} of the script
   */
  void print(ScriptReport report, List<String> blocks) {
    if (report.status() == Status.SKIPPED) {
      transcript.say(Level.ERROR, Sentences.notChecked(report));
    }
    int errors = blocks.size() - report.findings().size();
    if (!report.syntaxErrors().isEmpty()) {
      for (String block : blocks.subList(0, errors)) {
        transcript.say(Level.ERROR, block);
      }
    }
    for (int i = errors; i < blocks.size(); i++) {
      print(report.findings().get(i - errors), blocks.get(i));
    }
  }

  private void print(ReportedFinding reported, String block) {
    if (reported.suppressed()) {
      transcript.say(Level.DEBUG, "allowed (" + reported.suppressionReason() + "): " + block);
      return;
    }
    switch (reported.finding().severity()) {
      case ERROR -> transcript.say(Level.ERROR, block);
      case WARNING -> transcript.say(Level.WARNING, block);
      case NOTE -> transcript.say(Level.INFO, block);
    }
  }

  /** What people were told of scripts. */
  Transcript transcript() {
    return transcript;
  }

  /** Whether there are reports for machines. */
  boolean writesReports() {
    return !formats.isEmpty();
  }

  /** Writes the reports for machines. */
  void write(Scripts scripts, List<ScriptReport> reports) throws MojoExecutionException {
    var machines = new Reports(goal.plugin().getVersion(), scripts, threshold.severity());
    for (ReportFormat format : formats) {
      byte[] bytes = machines.render(format, reports);
      switch (format) {
        case JSON -> goal.write(prefix + "report.json", bytes);
        case SARIF -> goal.write(prefix + "report.sarif", bytes);
        case CHECKSTYLE -> goal.write(prefix + "checkstyle.xml", bytes);
        case JUNIT -> goal.write(prefix + "junit.xml", bytes);
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

  /** Fails if something reaches the threshold. */
  void failIfReached(List<ScriptReport> reports) throws MojoFailureException {
    failIfReached(Summary.of(reports));
  }

  /** Fails if something reaches the threshold. */
  void failIfReached(Summary summary) throws MojoFailureException {
    if (threshold.reached(summary) > 0) {
      throw new MojoFailureException(Sentences.checked(summary) + "\n" + whatToDo(summary));
    }
  }

  private String whatToDo(Summary summary) {
    if (summary.safeFixes() > 0) {
      return "To apply the safe fixes: " + fixCommand(false);
    }
    if (summary.unsafeFixes() > 0) {
      return "Read the unsafe fixes; to apply them: " + fixCommand(true);
    }
    return "Nothing of this can be fixed automatically; the lines above say what is wrong.";
  }

  private String fixCommand(boolean unsafe) {
    return FixCommand.of(goal.plugin(), goal.session(), unsafe);
  }
}
