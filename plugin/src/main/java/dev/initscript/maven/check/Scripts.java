package dev.initscript.maven.check;

import dev.initscript.maven.archive.PackageContents;
import dev.initscript.maven.archive.PackedScript;
import dev.initscript.maven.cache.LookUps;
import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.select.Neighbours;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.FixStep;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.RuleByRule;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.ScriptSet;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptKind.NotShell;
import dev.initscript.rules.facts.ScriptKind.Shell;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands the selected files to the library. */
public final class Scripts {
  private final CheckSettings settings;
  private final ScriptReader reader;
  private final Analyzer analyzer;
  private final @Nullable ReportCache earlier;

  /** Scripts each of which is alone. */
  public Scripts(CheckSettings settings) {
    this(
        settings,
        new ScriptReader(settings.dialect()),
        new Analyzer(RuleCatalog.all(settings.platform()), settings.configuration()),
        null);
  }

  private Scripts(
      CheckSettings settings,
      ScriptReader reader,
      Analyzer analyzer,
      @Nullable ReportCache earlier) {
    this.settings = settings;
    this.reader = reader;
    this.analyzer = analyzer;
    this.earlier = earlier;
  }

  /**
   * The same for scripts that are checked together, with what is around each.
   *
   * @param cache so that what is known from earlier runs is not checked again; null for none
   */
  public Scripts among(List<ScriptFile> files, Neighbours neighbours, @Nullable ReportCache cache)
      throws CheckException {
    ScriptReader connected = reader.among(files, neighbours, cache, analyzer);
    return new Scripts(settings, connected, analyzer, cache);
  }

  /** The rules that are asked, those of the engine itself among them. */
  public List<RuleInfo> rules() {
    return analyzer.rules();
  }

  /**
   * Checks a script; what is none is reported as skipped.
   *
   * @param withSource whether the report needs the source even if nothing is found
   */
  public ScriptReport check(ScriptFile file, boolean withSource) throws CheckException {
    Surroundings around = reader.around(file);
    ReportCache cache = around.callers().isEmpty() ? earlier : null;
    if (cache != null && !withSource) {
      ScriptReport clean = cache.clean(file, reader.lookUps(file, around));
      if (clean != null) {
        return clean;
      }
    }
    ScriptReader.Early early = reader.early(file, around);
    if (early != null) {
      if (cache != null && early.lookUps() != null) {
        cache.add(file, early.report(), early.lookUps());
      }
      return early.report();
    }
    SourceText source = reader.read(file);
    if (cache != null) {
      ScriptReport known = cache.find(file, source, reader.lookUps(file, around));
      if (known != null) {
        return known;
      }
    }
    ScriptKind kind = ScriptReader.kind(source);
    if (!(kind instanceof Shell shell)) {
      return ScriptReport.skipped(file.name(), source, ((NotShell) kind).reason());
    }
    if (cache == null) {
      return analyzer.analyze(reader.script(file, source, shell, around));
    }
    LookUps lookUps = reader.lookUps(file, around);
    ScriptReport report = analyzer.analyze(reader.script(file, source, shell, lookUps.around()));
    cache.add(file, report, lookUps);
    return report;
  }

  /** Checks the scripts of a package, which know each other, in their order. */
  public List<ScriptReport> check(PackageContents contents) {
    List<Script> shell = new ArrayList<>();
    for (PackedScript packed : contents.scripts()) {
      if (packed.kind() instanceof Shell kind) {
        String name = contents.nameOf(packed);
        Dialect read = settings.dialect().orElse(kind.dialect());
        shell.add(new Script(name, packed.source(), read, packed.around()));
      }
    }
    Iterator<Script> connected = ScriptSet.connected(shell).iterator();
    List<ScriptReport> reports = new ArrayList<>();
    for (PackedScript packed : contents.scripts()) {
      reports.add(
          packed.kind() instanceof NotShell other
              ? ScriptReport.skipped(contents.nameOf(packed), packed.source(), other.reason())
              : analyzer.analyze(connected.next()));
    }
    return reports;
  }

  /** A script that is fixed in memory, and how it came to be. */
  public record Fixed(FixOutcome outcome, List<FixStep> steps) {}

  /**
   * Fixes a script in memory; what is none is reported as skipped.
   *
   * @param ruleByRule whether the fixes of each rule are a step of their own
   */
  public Fixed fix(ScriptFile file, FixPolicy policy, boolean ruleByRule) throws CheckException {
    SourceText source = reader.read(file);
    ScriptKind kind = ScriptReader.kind(source);
    if (kind instanceof NotShell other) {
      return new Fixed(
          untouched(ScriptReport.skipped(file.name(), source, other.reason())), List.of());
    }
    Script script = reader.script(file, source, (Shell) kind, reader.around(file));
    var fixer = new Fixer(analyzer, RuleCatalog.helpers());
    if (ruleByRule) {
      var stepwise = new RuleByRule(fixer, script, policy);
      FixOutcome outcome = stepwise.fix(rules().stream().map(RuleInfo::id).toList());
      return new Fixed(outcome, stepwise.steps());
    }
    FixOutcome outcome = fixer.fix(script, policy);
    return new Fixed(
        outcome,
        outcome.changed()
            ? List.of(new FixStep(null, outcome.applied(), source, outcome.fixed()))
            : List.of());
  }

  private static FixOutcome untouched(ScriptReport report) {
    return new FixOutcome(report, report.source(), List.of(), List.of(), List.of(), report);
  }
}
