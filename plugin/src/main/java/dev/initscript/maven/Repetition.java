package dev.initscript.maven;

import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.cache.WholeRun;
import dev.initscript.maven.select.Selection;
import dev.initscript.maven.select.Survey;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.report.Summary;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Says what an earlier run has said, if it saw what this one sees; else keeps what this one says.
 */
final class Repetition {
  private final Survey survey;
  private final String circumstances;
  private final Reporting reporting;
  private final Log log;

  /**
   * @param survey what lies where scripts are searched
   * @param circumstances what decides, besides scripts, files around them and rules, what is said
   * @param reporting of a run that needs nothing but what is said
   */
  Repetition(Survey survey, String circumstances, Reporting reporting, Log log) {
    this.survey = survey;
    this.circumstances = circumstances;
    this.reporting = reporting;
    this.log = log;
  }

  /**
   * Repeats an earlier run.
   *
   * @return whether there is one with which this run is at its end
   * @throws MojoFailureException if what was found reaches the threshold
   */
  boolean of(ReportCache cache) throws MojoFailureException {
    WholeRun run = cache.unchanged(survey, circumstances);
    if (run == null) {
      return false;
    }
    log.debug(run.leftOut());
    reporting.transcript().repeat(run.said());
    log.info(Sentences.checked(run.summary()));
    reporting.failIfReached(run.summary());
    return true;
  }

  /**
   * Keeps this run.
   *
   * @param cache through which all scripts were checked, so that it has seen what was looked up
   */
  void keep(ReportCache cache, Selection selection, List<ScriptReport> reports) {
    WholeRun run = run(selection, reports);
    if (run != null) {
      cache.add(run, survey, circumstances);
    }
  }

  /**
   * This run as bytes, for another JVM to keep.
   *
   * @param seen what that one has seen around the scripts
   * @return null if it is not to be kept
   */
  @Nullable ByteBuffer toBytes(
      ReportCache cache, Selection selection, List<ScriptReport> reports, ByteBuffer seen) {
    WholeRun run = run(selection, reports);
    return run == null ? null : cache.toBytes(run, survey, circumstances, seen);
  }

  private @Nullable WholeRun run(Selection selection, List<ScriptReport> reports) {
    List<WholeRun.Said> said = reporting.transcript().said();
    return said == null || reports.isEmpty()
        ? null
        : new WholeRun(selection.leftOutLine(), said, Summary.of(reports));
  }
}
