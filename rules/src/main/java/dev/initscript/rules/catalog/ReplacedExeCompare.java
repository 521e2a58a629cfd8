package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.CommandLineSearch;
import dev.initscript.rules.facts.ExeComparison;
import dev.initscript.rules.facts.Orders;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import java.util.List;

/**
 * {@code [ "$(readlink /proc/$pid/exe)" = "$DAEMON" ]}: after an upgrade the link reads "PATH
 * (deleted)", and the daemon counts as another program.
 */
final class ReplacedExeCompare implements Rule {
  private static final RuleId ID = new RuleId("replaced-exe-compare");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "a compare with /proc/PID/exe fails once the file was replaced";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.mentions("/proc")) {
      return;
    }
    if (facts.mentions("/exe")) {
      for (ExeComparison comparison : ExeComparison.in(facts)) {
        sink.report(finding(facts, comparison));
      }
    }
    if (facts.mentions("/cmdline")) {
      for (CommandUse search : CommandLineSearch.in(facts)) {
        sink.report(noteOf(search));
      }
    }
  }

  private static Finding finding(ScriptFacts facts, ExeComparison comparison) {
    CommandUse use = comparison.use();
    boolean guardsStop = use.actions().stream().anyMatch(Orders::isOrder);
    return new Finding(
        ID,
        guardsStop ? Severity.ERROR : Severity.WARNING,
        comparison.range(),
        message(comparison),
        ExeComparisonFixes.of(facts, comparison));
  }

  private static String message(ExeComparison comparison) {
    String program = ProgramPath.of(comparison.path());
    String why =
        comparison.form() == ExeComparison.Form.SAME_FILE
            ? comparison.link().text() + " is then the replaced file, which is not "
            : comparison.link().text() + " then reads \"PATH (deleted)\", which is not ";
    return "After an upgrade this takes the daemon, which still runs, for another program: "
        + why
        + program.replaceAll("[$^\\\\]", "")
        + ".";
  }

  private static Finding noteOf(CommandUse search) {
    return new Finding(
        ID,
        Severity.NOTE,
        search.wordsRange(),
        "A process's command line is what it was started with, arguments included, and what it"
            + " changed that to: this finds any program that has the text there, and overlooks a"
            + " daemon that changes its title.",
        List.of());
  }
}
