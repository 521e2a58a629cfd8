package dev.initscript.rules.engine;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ScriptSet.Sourcing;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.facts.ScriptRole;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks scripts. Immutable and safe for use by several threads. */
public final class Analyzer {
  private final List<Rule> rules;
  private final Map<RuleId, RuleInfo> infos = new LinkedHashMap<>();
  private final Configuration configuration;

  /** All that have an id, and of these those that are asked, by name. */
  private final Set<RuleId> known;

  private final Set<RuleId> asked = new TreeSet<>();

  /**
   * @param rules the rules to ask
   * @param configuration what a project changes about them
   * @throws IllegalArgumentException if two rules have one id, or the configuration names an id
   *     that no rule has
   */
  public Analyzer(List<Rule> rules, Configuration configuration) {
    this.configuration = configuration;
    rules.forEach(rule -> add(rule.info()));
    EngineRules.all().forEach(this::add);
    configuration.severities().keySet().forEach(this::require);
    configuration.disabled().forEach(this::require);
    this.rules = rules.stream().filter(rule -> isAsked(rule.id())).toList();
    this.known = new TreeSet<>(infos.keySet());
    this.rules.forEach(rule -> asked.add(rule.id()));
  }

  private void add(RuleInfo info) {
    if (infos.put(info.id(), info) != null) {
      throw new IllegalArgumentException("two rules have the id " + info.id());
    }
  }

  private void require(RuleId id) {
    if (!infos.containsKey(id)) {
      throw new IllegalArgumentException(
          "there is no rule \""
              + id
              + "\""
              + RuleId.nearest(id.value(), infos.keySet())
                  .map(n -> "; the nearest is \"" + n + "\"")
                  .orElse(""));
    }
  }

  /** Every rule whose findings can be in a report, those of the engine itself among them. */
  public List<RuleInfo> rules() {
    return infos.values().stream().filter(info -> isAsked(info.id())).toList();
  }

  private boolean isAsked(RuleId id) {
    return !configuration.disabled().contains(id);
  }

  /**
   * Finds out the dialect and checks; a file that is no shell script gets {@link Status#SKIPPED}
   * with the reason.
   *
   * @param path how reports call it; never opened
   * @param source its bytes
   */
  public ScriptReport analyze(String path, SourceText source) {
    ScriptKind kind = ScriptKind.of(source);
    if (kind instanceof ScriptKind.Shell shell) {
      return analyze(new Script(path, source, shell.dialect()));
    }
    return ScriptReport.skipped(path, source, ((ScriptKind.NotShell) kind).reason());
  }

  /**
   * As {@link #analyze(String, SourceText)}, in a dialect that the user has chosen; still skips
   * what is no shell script.
   */
  public ScriptReport analyze(String path, SourceText source, Dialect dialect) {
    if (ScriptKind.of(source) instanceof ScriptKind.NotShell other) {
      return ScriptReport.skipped(path, source, other.reason());
    }
    return analyze(new Script(path, source, dialect));
  }

  /** Checks a shell script in its dialect. */
  public ScriptReport analyze(Script script) {
    SyntaxTree tree = ShellParser.parse(script.source(), script.dialect());
    return tree.errors().isEmpty()
        ? analyze(script, factsOf(script, tree))
        : unparsable(script, tree.errors());
  }

  /** As {@link #analyze(Script)}, and tells what the script sources. */
  public Analysis analyzeWithSourcing(Script script) {
    SyntaxTree tree = ShellParser.parse(script.source(), script.dialect());
    if (!tree.errors().isEmpty()) {
      return new Analysis(unparsable(script, tree.errors()), Sourcing.NOTHING);
    }
    ScriptFacts facts = factsOf(script, tree);
    return new Analysis(analyze(script, facts), ScriptSet.sourcingOf(facts));
  }

  private static ScriptFacts factsOf(Script script, SyntaxTree tree) {
    return ScriptFacts.of(tree, script.around(), ScriptRole.of(script.path()));
  }

  private ScriptReport analyze(Script script, ScriptFacts facts) {
    List<Finding> found = new ArrayList<>();
    rules.forEach(rule -> rule.check(facts, found::add));
    found.removeIf(finding -> facts.endsBefore(finding.range()));
    boolean addressed = facts.mayMentionInText(Suppressions.ADDRESS);
    return report(script, new Suppressions(facts.tree(), known, addressed), found);
  }

  private static ScriptReport unparsable(Script script, List<SyntaxError> errors) {
    SyntaxError first = errors.get(0);
    String reason =
        "line " + script.source().lineOf(first.range().start()) + ": " + first.message();
    return new ScriptReport(
        script.path(),
        script.source(),
        script.dialect(),
        Status.UNPARSABLE,
        reason,
        errors,
        List.of());
  }

  private ScriptReport report(Script script, Suppressions suppressions, List<Finding> found) {
    List<ReportedFinding> reported = new ArrayList<>();
    found.sort(Finding.BY_PLACE);
    for (Finding finding : found) {
      Suppression suppression = suppressions.allowing(finding);
      reported.add(
          new ReportedFinding(
              configured(finding),
              suppression != null,
              suppression == null ? null : suppression.reason()));
    }
    for (Finding complaint : suppressions.complaints(asked)) {
      if (isAsked(complaint.rule())) {
        reported.add(new ReportedFinding(configured(complaint), false, null));
      }
    }
    reported.sort(Comparator.comparing(ReportedFinding::finding, Finding.BY_PLACE));
    return new ScriptReport(
        script.path(),
        script.source(),
        script.dialect(),
        Status.CHECKED,
        null,
        List.of(),
        reported);
  }

  private Finding configured(Finding finding) {
    Severity severity = configuration.severities().get(finding.rule());
    return severity == null ? finding : finding.withSeverity(severity);
  }
}
