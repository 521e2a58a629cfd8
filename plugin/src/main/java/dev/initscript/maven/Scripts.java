package dev.initscript.maven;

import dev.initscript.maven.archive.PackedScript;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.write.Reason;
import dev.initscript.rules.Platform;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.FixStep;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.RuleByRule;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptKind.NotShell;
import dev.initscript.rules.facts.ScriptKind.Shell;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Reads the selected files and hands them to the library. */
final class Scripts {
  /** No init script comes near it; what does is a mistake that would only cost memory. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final DialectOption dialect;
  private final Platform platform;
  private final Configuration configuration;
  private final Analyzer analyzer;
  private final @Nullable ReportCache earlier;

  Scripts(DialectOption dialect, Platform platform, Configuration configuration) {
    this(
        dialect,
        platform,
        configuration,
        new Analyzer(RuleCatalog.all(platform), configuration),
        null);
  }

  private Scripts(
      DialectOption dialect,
      Platform platform,
      Configuration configuration,
      Analyzer analyzer,
      @Nullable ReportCache earlier) {
    this.dialect = dialect;
    this.platform = platform;
    this.configuration = configuration;
    this.analyzer = analyzer;
    this.earlier = earlier;
  }

  /** The same, but what is known from earlier runs is not checked again. */
  Scripts remembering(@Nullable ReportCache cache) {
    return new Scripts(dialect, platform, configuration, analyzer, cache);
  }

  /** Everything but the script and the version that decides what a report says. */
  String identity() {
    return dialect
        + " "
        + platform
        + " "
        + new TreeMap<>(configuration.severities())
        + " "
        + new TreeSet<>(configuration.disabled());
  }

  /** The rules that are asked, those of the engine itself among them. */
  List<RuleInfo> rules() {
    return analyzer.rules();
  }

  /** Checks a script; what is none is reported as skipped. */
  ScriptReport check(ScriptFile file) throws MojoExecutionException {
    SourceText source = read(file);
    if (!(kind(source) instanceof Shell shell)) {
      return skipped(file, source, ((NotShell) kind(source)).reason());
    }
    Script script = script(file, source, shell);
    // What lies around a script is no part of the cache's key.
    boolean alone = script.around().equals(Surroundings.NONE);
    ReportCache cache = alone ? earlier : null;
    ScriptReport known = cache == null ? null : cache.find(file, source);
    if (known != null) {
      return known;
    }
    ScriptReport report = analyzer.analyze(script);
    if (cache != null) {
      cache.add(file, report);
    }
    return report;
  }

  /**
   * Checks a script of a package.
   *
   * @param name how reports call it
   */
  ScriptReport check(String name, PackedScript packed) {
    return packed.kind() instanceof Shell shell
        ? analyzer.analyze(
            new Script(name, packed.source(), dialect.orElse(shell.dialect()), packed.around()))
        : ScriptReport.skipped(name, packed.source(), ((NotShell) packed.kind()).reason());
  }

  /** A script that is fixed in memory, and how it came to be. */
  record Fixed(FixOutcome outcome, List<FixStep> steps) {}

  /**
   * Fixes a script in memory; what is none is reported as skipped.
   *
   * @param ruleByRule whether the fixes of each rule are a step of their own
   */
  Fixed fix(ScriptFile file, FixPolicy policy, boolean ruleByRule) throws MojoExecutionException {
    SourceText source = read(file);
    ScriptKind kind = kind(source);
    if (kind instanceof NotShell other) {
      return new Fixed(untouched(skipped(file, source, other.reason())), List.of());
    }
    Script script = script(file, source, (Shell) kind);
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

  private Script script(ScriptFile file, SourceText source, Shell shell) {
    return new Script(file.name(), source, dialect.orElse(shell.dialect()));
  }

  private static ScriptKind kind(SourceText source) {
    return source.length() > MOST_BYTES
        ? new NotShell("larger than " + MOST_BYTES + " bytes")
        : ScriptKind.of(source);
  }

  private static ScriptReport skipped(ScriptFile file, SourceText source, String reason) {
    return new ScriptReport(
        file.name(), source, null, Status.SKIPPED, reason, List.of(), List.of());
  }

  private static FixOutcome untouched(ScriptReport report) {
    return new FixOutcome(report, report.source(), List.of(), List.of(), List.of(), report);
  }

  private static SourceText read(ScriptFile file) throws MojoExecutionException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return SourceText.of(in.readNBytes(MOST_BYTES + 1));
    } catch (IOException e) {
      throw new MojoExecutionException(
          (file.named() ? "initscript.files: " : "")
              + file.name()
              + " cannot be read ("
              + Reason.of(e)
              + "); make it readable"
              + (file.named() ? "." : ", or leave it out with initscript.excludes."));
    }
  }
}
