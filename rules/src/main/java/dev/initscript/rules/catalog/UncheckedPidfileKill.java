package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.PidfileKill;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.Optional;
import java.util.Set;

/** {@code kill $(cat F)}: the number in a stale pidfile can be another process's by now. */
final class UncheckedPidfileKill implements Rule {
  private static final RuleId ID = new RuleId("unchecked-pidfile-kill");

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
    return "kill $(cat PIDFILE) signals whatever process has that number now";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.mentionsName("kill") || !readsAFile(facts)) {
      return;
    }
    for (PidfileKill kill : PidfileKill.in(facts)) {
      if (!kill.isChecked(facts)) {
        sink.report(finding(facts, kill));
      }
    }
  }

  private static boolean readsAFile(ScriptFacts facts) {
    return facts.mentionsName("cat") || facts.mentionsName("read");
  }

  private static Finding finding(ScriptFacts facts, PidfileKill kill) {
    return new Finding(
        ID,
        kill.mayBeChecked(facts) ? Severity.NOTE : Severity.WARNING,
        kill.use().wordsRange(),
        "kill signals whatever process has the number in "
            + kill.file().text()
            + readBefore(facts, kill)
            + ": after a crash that can be another program's by now. Nothing here looks at what"
            + " the process runs before it is signalled.",
        fix(facts, kill).stream().toList());
  }

  private static String readBefore(ScriptFacts facts, PidfileKill kill) {
    int start = kill.reader().node().start();
    return kill.isKept() ? ", read in line " + facts.tree().source().lineOf(start) : "";
  }

  /** Where the number is kept, what stands in the file's place must not end the script. */
  private static Optional<Fix> fix(ScriptFacts facts, PidfileKill kill) {
    boolean ends =
        kill.isKept() && kill.reader().evaluations().stream().anyMatch(Evaluation::endsByFailure);
    if (!kill.reader().name().equals("cat") || ends) {
      return Optional.empty();
    }
    return facts
        .daemonPidfiles()
        .programOf(kill.reader().value(kill.file()))
        .filter(program -> program.meansTheSameAt(kill.reader()))
        .map(program -> askFirst(facts, kill, program));
  }

  private static Fix askFirst(ScriptFacts facts, PidfileKill kill, NamedFile program) {
    String call =
        Helper.PIDFILE.function()
            + ' '
            + Quoting.oneArgument(facts.tree(), kill.reader().node(), kill.file())
            + ' '
            + Quoting.oneArgument(facts.tree(), kill.reader().node(), program);
    return new Fix(
        "Signal the process in the pidfile only if it runs this program",
        Applicability.UNSAFE,
        EditList.of(Edit.replace(kill.reader().wordsRange(), call)),
        Set.of(Helper.PIDFILE));
  }
}
