package dev.initscript.rules.engine;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.HelperLibrary;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.facts.following.HelperBlock;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fixing of one script. */
final class FixRun {
  /** More passes than this are no progress but a circle. */
  private static final int MAX_PASSES = 20;

  private final Analyzer analyzer;
  private final HelperLibrary helpers;
  private final Script script;
  private final FixPolicy policy;
  private final @Nullable RuleId only;
  private final ScriptReport before;
  private final List<AppliedFix> applied = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private ScriptReport report;
  private int passes;

  FixRun(
      Analyzer analyzer,
      HelperLibrary helpers,
      Script script,
      FixPolicy policy,
      @Nullable RuleId only,
      ScriptReport before) {
    this.analyzer = analyzer;
    this.helpers = helpers;
    this.script = script;
    this.policy = policy;
    this.only = only;
    this.before = before;
    this.report = before;
  }

  /**
   * A finding and the fix that is to be applied to it.
   *
   * @param key what the finding is recognised by in a later pass, when its place may be another one
   */
  private record Choice(Finding finding, Fix fix, String key) {}

  /**
   * Applies what can be applied at once, if that stands the check, else what does alone; whether
   * there was anything.
   */
  boolean pass() {
    List<Choice> choices = choose();
    passes++;
    if (choices.isEmpty()) {
      return false;
    }
    if (tryOut(choices) == null) {
      return true;
    }
    for (Choice choice : choices) {
      String problem = tryOut(List.of(choice));
      if (problem == null) {
        return true;
      }
      refused.add(choice.key());
      refusals.add(new Refusal(choice.finding().rule(), place(choice), problem));
    }
    return true;
  }

  /** Replaces helper functions of an older version, where no fix has brought the newer ones. */
  void renewHelpers() {
    SyntaxTree tree = ShellParser.parse(report.source(), script.dialect());
    if (!HelperBlock.in(tree).isOlderThan(helpers.version())) {
      return;
    }
    SourceText renewed = new HelperInsertion(tree, helpers).edits().applyTo(report.source());
    ScriptReport after = analyzer.analyze(script.with(renewed));
    if (after.status() == Status.CHECKED && after.findings().size() <= report.findings().size()) {
      report = after;
    }
  }

  boolean isEndless() {
    return passes > MAX_PASSES;
  }

  FixOutcome outcome() {
    List<Finding> withheld = withheld(report, policy);
    return new FixOutcome(before, report.source(), applied, withheld, refusals, report);
  }

  /** Findings whose offered fix the policy does not allow. */
  static List<Finding> withheld(ScriptReport report, FixPolicy policy) {
    return report.open().stream()
        .filter(f -> !f.fixes().isEmpty() && policy.choose(f).isEmpty())
        .toList();
  }

  /** The fixes of this pass: allowed, not refused before, and apart from each other. */
  private List<Choice> choose() {
    List<Choice> chosen = new ArrayList<>();
    Map<String, Integer> alike = new HashMap<>();
    for (Finding finding : report.open()) {
      String text = finding.rule() + " " + surroundings(finding);
      String key = alike.merge(text, 1, Integer::sum) + " " + text;
      Optional<Fix> fix = policy.choose(finding);
      boolean free =
          fix.isPresent()
              && (only == null || only.equals(finding.rule()))
              && chosen.stream().noneMatch(c -> c.fix().edits().overlaps(fix.get().edits()));
      if (free && !refused.contains(key)) {
        chosen.add(new Choice(finding, fix.get(), key));
      }
    }
    return chosen;
  }

  private String surroundings(Finding finding) {
    SourceText source = report.source();
    TextRange line = source.line(source.lineOf(finding.range().start()));
    return source.text(finding.range()) + " in " + source.text(line);
  }

  /** Takes the fixes over, if the result stands the check; otherwise says why not. */
  private @Nullable String tryOut(List<Choice> choices) {
    ScriptReport after = analyzer.analyze(script.with(fixed(choices)));
    if (after.status() != Status.CHECKED) {
      return "the fix would leave a syntax error: " + after.reason();
    }
    if (after.findings().size() > report.findings().size() - choices.size()) {
      return "the fix would not remove the finding, or would bring another one";
    }
    for (Choice choice : choices) {
      applied.add(new AppliedFix(choice.finding().rule(), place(choice), choice.fix()));
    }
    report = after;
    return null;
  }

  private SourceText fixed(List<Choice> choices) {
    List<Edit> edits = new ArrayList<>();
    choices.forEach(choice -> edits.addAll(choice.fix().edits().edits()));
    SourceText fixed = new EditList(edits).applyTo(report.source());
    SyntaxTree tree = ShellParser.parse(fixed, script.dialect());
    return tree.errors().isEmpty()
        ? new HelperInsertion(tree, helpers).edits().applyTo(fixed)
        : fixed;
  }

  private LineColumn place(Choice choice) {
    return report.source().lineColumn(choice.finding().range().start());
  }
}
