package dev.initscript.maven;

import static dev.initscript.rules.report.Words.count;
import static dev.initscript.rules.report.Words.fixes;

import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.baseline.BaselineEntry;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.report.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the goals say about numbers. */
final class Sentences {
  private Sentences() {}

  /** The last line of every check: all numbers, zeros too. */
  static String checked(Summary summary) {
    List<String> parts = new ArrayList<>();
    parts.add(count(summary.scripts(), "script"));
    if (summary.unparsable() > 0) {
      parts.add(summary.unparsable() + " with syntax errors");
    }
    if (summary.skipped() > 0) {
      parts.add(summary.skipped() + " not checked");
    }
    return String.join(", ", parts)
        + ": "
        + findings(summary)
        + (summary.suppressed() > 0 ? ", " + summary.suppressed() + " suppressed" : "")
        + "; "
        + offered(summary);
  }

  /** That another JVM is at work. */
  static String anotherJvm(long unknown, int scripts) {
    return unknown + " of " + scripts + " scripts are new or changed; another JVM checks them.";
  }

  /** The last line of a check of packages. */
  static String checkedPackages(int packages, Summary summary) {
    return count(packages, "package") + ", " + checked(summary);
  }

  /** That there is nothing to check. */
  static String noPackage() {
    return "No package found: the goal looks for what the phase package has made;"
        + " initscript.packages names others.";
  }

  /** Findings by severity. */
  static String findings(Summary summary) {
    return count(summary.errors(), "error")
        + ", "
        + count(summary.warnings(), "warning")
        + ", "
        + count(summary.notes(), "note");
  }

  /** The two numbers that no threshold hides. */
  static String offered(Summary summary) {
    return fixes(summary.safeFixes(), "safe")
        + ", "
        + fixes(summary.unsafeFixes(), "unsafe")
        + " withheld";
  }

  /** What a run of the goal fix did. */
  static String fixed(List<FixOutcome> outcomes, boolean dryRun) {
    int findings = outcomes.stream().mapToInt(outcome -> outcome.applied().size()).sum();
    int scripts = (int) outcomes.stream().filter(FixOutcome::changed).count();
    Summary left = Summary.of(outcomes.stream().map(FixOutcome::after).toList());
    return (dryRun ? "Would fix " : "Fixed ")
        + count(findings, "finding")
        + " in "
        + count(scripts, "script")
        + "; left: "
        + findings(left)
        + "; "
        + offered(left);
  }

  /**
   * What is done already when something goes wrong, with a blank before it; empty if nothing is.
   */
  static String alreadyFixed(List<FixOutcome> earlier) {
    long scripts = earlier.stream().filter(FixOutcome::changed).count();
    return scripts == 0 ? "" : " " + count((int) scripts, "script") + " before it: fixed.";
  }

  /** What a run of the goal baseline did. */
  static String accepted(BaselineFile file) {
    return count(file.size(), "finding") + " accepted in " + file + ".";
  }

  /** That accepted findings no longer occur, a line for each. */
  static String gone(BaselineFile file, List<BaselineEntry> gone) {
    return file
        + " accepts what no longer occurs; initscript:baseline takes it out:"
        + gone.stream()
            .map(entry -> "\n  " + entry.path() + " " + entry.rule())
            .collect(Collectors.joining());
  }

  /** That a module's own file does not count in a run for all modules. */
  static String passedOver(Path other, @Nullable Path read) {
    return other
        + " counts when the goal runs for its module alone; this run is for all modules and takes "
        + (read == null ? "no such file." : read + ".");
  }

  /** That a copy is not fixed, because the next build makes it anew. */
  static String notASource(ScriptFile script) {
    return script.name()
        + " is an output of the build and left alone; initscript.stage names the directory in which"
        + " copies are to be fixed.";
  }

  /** Why a named file, or one in a place of scripts, was not checked. */
  static String notChecked(ScriptReport report) {
    return report.path() + ": not checked: " + report.reason();
  }
}
