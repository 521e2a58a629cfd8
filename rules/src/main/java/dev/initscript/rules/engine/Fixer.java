package dev.initscript.rules.engine;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.HelperLibrary;
import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fixes scripts, pass by pass, until nothing more is to do. Immutable and safe for use by several
 * threads.
 */
public final class Fixer {
  /** More passes than this are no progress but a circle. */
  private static final int MAX_PASSES = 20;

  private final Analyzer analyzer;
  private final HelperLibrary helpers;

  public Fixer(Analyzer analyzer, HelperLibrary helpers) {
    this.analyzer = analyzer;
    this.helpers = helpers;
  }

  /**
   * Applies the fixes that the policy allows. What is given back parses, no longer has the findings
   * that were fixed, and would not be changed by a second call; where that cannot be had the
   * original is given back with a refusal.
   */
  public FixOutcome fix(Script script, FixPolicy policy) {
    ScriptReport before = analyzer.analyze(script);
    if (before.status() != Status.CHECKED) {
      Refusal refusal =
          new Refusal(null, null, "a script that does not parse is not fixed: " + before.reason());
      return new FixOutcome(
          before, script.source(), List.of(), List.of(), List.of(refusal), before);
    }
    ScriptReport report = before;
    List<AppliedFix> applied = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (int pass = 1; ; pass++) {
      List<Choice> choices = choose(report, policy, refusals);
      if (choices.isEmpty()) {
        return new FixOutcome(
            before, report.source(), applied, withheld(report, policy), refusals, report);
      }
      if (pass > MAX_PASSES) {
        Refusal refusal =
            new Refusal(
                null, null, "after " + MAX_PASSES + " passes there was still something to fix");
        return new FixOutcome(
            before, script.source(), List.of(), withheld(before, policy), List.of(refusal), before);
      }
      report = pass(script, report, choices, applied, refusals);
    }
  }

  /** A finding and the fix that is to be applied to it. */
  private record Choice(Finding finding, Fix fix) {}

  /** The fixes of this pass: allowed, not refused before, and apart from each other. */
  private static List<Choice> choose(
      ScriptReport report, FixPolicy policy, List<Refusal> refusals) {
    List<Choice> chosen = new ArrayList<>();
    for (Finding finding : report.open()) {
      Optional<Fix> fix = finding.fix().filter(f -> policy.allows(f.applicability()));
      boolean free =
          fix.isPresent()
              && chosen.stream().noneMatch(c -> c.fix().edits().overlaps(fix.get().edits()));
      if (free && refusals.stream().noneMatch(r -> isOf(r, report, finding))) {
        chosen.add(new Choice(finding, fix.get()));
      }
    }
    return chosen;
  }

  private static boolean isOf(Refusal refusal, ScriptReport report, Finding finding) {
    return finding.rule().equals(refusal.rule())
        && report.source().lineColumn(finding.range().start()).equals(refusal.place());
  }

  private static List<Finding> withheld(ScriptReport report, FixPolicy policy) {
    return report.open().stream()
        .filter(f -> f.fix().filter(fix -> !policy.allows(fix.applicability())).isPresent())
        .toList();
  }

  /**
   * Applies all of them if that stands the check, else each that does alone, and refuses the
   * others.
   */
  private ScriptReport pass(
      Script script,
      ScriptReport report,
      List<Choice> choices,
      List<AppliedFix> applied,
      List<Refusal> refusals) {
    ScriptReport together = attempt(script, report, choices);
    if (problem(report, together, choices) == null) {
      choices.forEach(choice -> applied.add(applied(report, choice)));
      return together;
    }
    for (Choice choice : choices) {
      ScriptReport alone = attempt(script, report, List.of(choice));
      String problem = problem(report, alone, List.of(choice));
      if (problem == null) {
        applied.add(applied(report, choice));
        return alone;
      }
      refusals.add(
          new Refusal(
              choice.finding().rule(),
              report.source().lineColumn(choice.finding().range().start()),
              problem));
    }
    return report;
  }

  private static AppliedFix applied(ScriptReport report, Choice choice) {
    return new AppliedFix(
        choice.finding().rule(),
        report.source().lineColumn(choice.finding().range().start()),
        choice.fix());
  }

  private ScriptReport attempt(Script script, ScriptReport report, List<Choice> choices) {
    List<Edit> edits = new ArrayList<>();
    choices.forEach(choice -> edits.addAll(choice.fix().edits().edits()));
    SourceText fixed = new EditList(edits).applyTo(report.source());
    SyntaxTree tree = ShellParser.parse(fixed, script.dialect());
    if (tree.errors().isEmpty()) {
      fixed = new HelperInsertion(tree, helpers).edits().applyTo(fixed);
    }
    return analyzer.analyze(script.with(fixed));
  }

  /** Why the result of some fixes cannot be taken; null if it can. */
  private static @Nullable String problem(
      ScriptReport before, ScriptReport after, List<Choice> choices) {
    if (after.status() != Status.CHECKED) {
      return "the fix would leave a syntax error: " + after.reason();
    }
    if (after.findings().size() > before.findings().size() - choices.size()) {
      String place =
          choices.stream()
              .map(choice -> choice.finding().range())
              .map(TextRange::start)
              .map(start -> before.source().lineColumn(start).toString())
              .findFirst()
              .orElse("");
      return "the fix of " + place + " would not remove the finding, or would bring another";
    }
    return null;
  }
}
