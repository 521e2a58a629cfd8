package dev.initscript.maven;

import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.fork.CheckOrder.CacheOrder;
import dev.initscript.maven.fork.CheckingJvm;
import dev.initscript.maven.ratchet.Ratchet;
import dev.initscript.maven.ratchet.RatchetException;
import dev.initscript.maven.select.Glance;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.select.Selection;
import dev.initscript.maven.select.Survey;
import dev.initscript.maven.write.Reason;
import dev.initscript.rules.baseline.BaselineEntry;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.report.Summary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import javax.inject.Inject;
import javax.inject.Provider;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.build.BuildContext;
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
   * that cannot be checked. Default: what <code>initscript.yaml</code> says, else <code>warning
   * </code>.
   */
  @Parameter(property = "initscript.failOn")
  private @Nullable String failOn;

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

  /**
   * A branch, tag or commit of git, as <code>origin/main</code>: only findings on lines that have
   * changed since <code>HEAD</code> left it, committed or not, and in new files fail the build.
   * Others are counted as suppressed.
   */
  @Parameter(property = "initscript.ratchetFrom")
  private @Nullable String ratchetFrom;

  /**
   * Whether scripts that have not changed since an earlier run are not checked again, in runs of
   * many scripts: <code>true</code> or <code>false</code>. What is known of them is in <code>
   * initscript/check.cache</code> in the build directory; it may be deleted at any time.
   */
  @Parameter(property = "initscript.cache", defaultValue = "true")
  private String cache = "true";

  /**
   * Whether many new or changed scripts, some hundred and more, are checked by a JVM of their own,
   * which ends when it has: <code>true</code> or <code>false</code>. It takes half the time.
   */
  @Parameter(property = "initscript.fork", defaultValue = "true")
  private String fork = "true";

  /** Whether this goal does nothing: <code>true</code> or <code>false</code>. */
  @Parameter(property = "initscript.check.skip", defaultValue = "false")
  private String skipCheck = "false";

  @Inject private Provider<BuildContext> contexts;

  /** Milliseconds since 1970; tests need not wait until files are old. */
  LongSupplier clock = System::currentTimeMillis;

  @Override
  boolean isSkipped() throws MojoExecutionException {
    return Option.flag("initscript.check.skip", skipCheck);
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException, CheckException {
    var reporting = new Reporting(this, failOn, formats, "");
    long started = clock.getAsLong();
    boolean remember = Option.flag("initscript.cache", cache);
    ReportCache earlier = remember && Files.exists(cacheFile()) ? cache(started) : null;
    Survey survey = survey();
    BaselineFile accepted = BaselineFile.toRead(baseline, base());
    EditorMarkers markers = EditorMarkers.of(session(), contexts);
    boolean saysAll =
        ratchetFrom == null
            && accepted.size() == 0
            && markers.isOff()
            && !reporting.writesReports();
    Repetition repetition =
        remember && saysAll ? new Repetition(survey, circumstances(), reporting, getLog()) : null;
    if (repetition != null && earlier != null && repetition.of(earlier)) {
      return;
    }
    Selection selection = select(survey, earlier == null ? Glance.Earlier.NONE : earlier);
    long unknown = earlier == null ? selection.scripts().size() : earlier.unseen();
    boolean elsewhere = Option.flag("initscript.fork", fork) && unknown >= CheckingJvm.FEW;
    if (elsewhere) {
      getLog().debug(Sentences.anotherJvm(unknown, selection.scripts().size()));
    }
    if (remember && earlier == null && selection.scripts().size() >= ReportCache.FEW) {
      earlier = cache(started);
    }
    Ratchet ratchet = ratchetFrom == null ? null : ratchet(ratchetFrom, selection);
    var progress = new Progress(selection.scripts().size(), getLog());
    var checking = new Checking(accepted, ratchet, reporting, markers, progress);
    check(selection, earlier, elsewhere, reporting, checking, repetition);
    sayTheEnd(checking, ratchet);
    List<ScriptReport> reports = checking.reports();
    reporting.write(scripts(), reports);
    reporting.failIfReached(reports);
    if (!reporting.neverFails()) {
      failIfNamedAndNotChecked(selection, reports);
    }
  }

  private void check(
      Selection selection,
      @Nullable ReportCache earlier,
      boolean elsewhere,
      Reporting reporting,
      Checking checking,
      @Nullable Repetition repetition)
      throws MojoExecutionException, CheckException {
    List<ScriptFile> rest = selection.scripts();
    if (elsewhere) {
      rest = checkElsewhere(selection, earlier, reporting, checking, repetition);
    }
    if (!elsewhere || !rest.isEmpty()) {
      checking.here(rest, scripts(selection, earlier));
      // What another JVM has looked up before it ended, this one does not know.
      if (!elsewhere && earlier != null && repetition != null) {
        repetition.keep(earlier, selection, checking.reports());
      }
      save(earlier);
    }
  }

  private void sayTheEnd(Checking checking, @Nullable Ratchet ratchet) {
    List<BaselineEntry> gone = checking.gone();
    if (!gone.isEmpty()) {
      getLog().warn(Sentences.gone(checking.accepted(), gone));
    }
    if (ratchet != null && !ratchet.uncountedLine().isEmpty()) {
      getLog().info(ratchet.uncountedLine());
    }
    getLog().info(Sentences.checked(Summary.of(checking.reports())));
  }

  /** What decides, besides scripts, files around them and rules, what a run says. */
  private String circumstances() throws MojoExecutionException {
    return realRoot() + (isColourful() ? " colourful" : " plain");
  }

  private List<ScriptFile> checkElsewhere(
      Selection selection,
      @Nullable ReportCache earlier,
      Reporting reporting,
      Checking checking,
      @Nullable Repetition repetition)
      throws MojoExecutionException, CheckException {
    CacheOrder cacheOrder =
        earlier == null
            ? null
            : new CacheOrder(cacheFile(), configuration(), earlier.started(), earlier.leftOut());
    return checking.elsewhere(
        order(selection, reporting.needsEverySource(), cacheOrder),
        seen ->
            earlier == null || repetition == null
                ? null
                : repetition.toBytes(earlier, selection, checking.reports(), seen),
        getLog()::debug);
  }

  private Path cacheFile() {
    return modules().outputDirectory().resolve("check.cache");
  }

  private ReportCache cache(long started) throws MojoExecutionException {
    return ReportCache.open(cacheFile(), configuration(), started);
  }

  /** All that decides what a report says, but the script and what is around it. */
  private String configuration() throws MojoExecutionException {
    return String.join(
        "\n",
        PluginBuild.of(plugin()),
        settings().identity(),
        String.valueOf(System.getProperty("user.name")));
  }

  private void save(@Nullable ReportCache cache) {
    try {
      if (cache != null) {
        cache.save();
      }
    } catch (IOException e) {
      getLog().debug("The results are not kept for the next run (" + Reason.of(e) + ").");
    }
  }

  private Ratchet ratchet(String reference, Selection selection) throws MojoExecutionException {
    try {
      return Ratchet.since(reference.strip(), base(), selection.scripts());
    } catch (RatchetException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  private static void failIfNamedAndNotChecked(Selection selection, List<ScriptReport> reports)
      throws MojoFailureException {
    for (int i = 0; i < reports.size(); i++) {
      if (selection.scripts().get(i).named() && reports.get(i).status() == Status.SKIPPED) {
        throw new MojoFailureException(
            Sentences.checked(Summary.of(reports))
                + "\ninitscript.files names what is no shell script: take it out of the list.");
      }
    }
  }
}
