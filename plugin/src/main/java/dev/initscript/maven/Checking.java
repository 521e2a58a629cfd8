package dev.initscript.maven;

import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.InOrder;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.fork.CheckOrder;
import dev.initscript.maven.fork.CheckingJvm;
import dev.initscript.maven.ratchet.Ratchet;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.baseline.BaselineEntry;
import dev.initscript.rules.engine.ScriptReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The check of the selected scripts, up to what counts of it. */
final class Checking implements InOrder.Sink<Checking.Checked> {
  private final BaselineFile accepted;
  private final @Nullable Ratchet ratchet;
  private final Reporting reporting;
  private final EditorMarkers markers;
  private final Progress progress;
  private final List<ScriptReport> reports = new ArrayList<>();
  private final List<BaselineEntry> gone = new ArrayList<>();

  Checking(
      BaselineFile accepted,
      @Nullable Ratchet ratchet,
      Reporting reporting,
      EditorMarkers markers,
      Progress progress) {
    this.accepted = accepted;
    this.ratchet = ratchet;
    this.reporting = reporting;
    this.markers = markers;
    this.progress = progress;
  }

  /** A report, and what people read of it. */
  record Checked(ScriptReport report, List<String> blocks) {}

  /** Checks scripts in this JVM. */
  void here(List<ScriptFile> files, Scripts scripts) throws CheckException {
    boolean withSource = reporting.needsEverySource();
    InOrder.each(files, file -> rendered(scripts.check(file, withSource)), this);
  }

  /**
   * Has them checked by another JVM.
   *
   * @return those that are left for this one
   */
  List<ScriptFile> elsewhere(CheckOrder order, CheckingJvm.Whole whole, Consumer<String> debug)
      throws CheckException {
    return CheckingJvm.check(order, (file, report) -> take(file, rendered(report)), whole, debug);
  }

  private Checked rendered(ScriptReport report) {
    return new Checked(report, reporting.render(report));
  }

  @Override
  public void take(ScriptFile script, Checked checked) {
    gone.addAll(accepted.gone(script, checked.report()));
    ScriptReport report = accepted.applyTo(script, checked.report());
    if (ratchet != null) {
      report = ratchet.applyTo(script, report);
    }
    reporting.print(report, checked.blocks());
    markers.show(script.path(), report);
    reports.add(reporting.needsSource(report) ? report : report.withoutSource());
    progress.step();
  }

  BaselineFile accepted() {
    return accepted;
  }

  /** What was found, in the scripts' order. */
  List<ScriptReport> reports() {
    return reports;
  }

  /** Accepted findings that no longer occur: in these scripts, or in scripts that are no more. */
  List<BaselineEntry> gone() {
    List<BaselineEntry> all = new ArrayList<>(gone);
    all.addAll(accepted.goneWithTheirScripts());
    return all;
  }
}
