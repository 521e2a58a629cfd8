package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.AnswerFlow;
import dev.initscript.rules.facts.PidfileRead;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.List;
import java.util.Set;

/** {@code read PID <F} under {@code set -e}: a pidfile without a newline ends the script. */
final class PidfileReadAborts implements Rule {
  private static final RuleId ID = new RuleId("pidfile-read-aborts");

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
    return "read of a pidfile without a newline ends a script under set -e";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.mentionsName("read")) {
      return;
    }
    for (PidfileRead read : PidfileRead.in(facts)) {
      if (read.mayEndTheShell()) {
        sink.report(finding(facts, read));
      }
    }
  }

  private static Finding finding(ScriptFacts facts, PidfileRead read) {
    boolean ownLines = facts.daemonPidfiles().isWrittenByLines(read.file().text());
    return new Finding(
        ID,
        ownLines ? Severity.NOTE : Severity.WARNING,
        read.use().node().range(),
        "read fails if "
            + read.file().text()
            + " is empty or its line has no newline, as some daemons write it; set -e then ends the"
            + " script here, without a word."
            + (ownLines ? " This script itself writes whole lines into it." : ""),
        fixes(facts, read));
  }

  private static List<Fix> fixes(ScriptFacts facts, PidfileRead read) {
    SimpleCommand command = read.use().node();
    if (read.variable() == null || Quoting.isUnclear(facts.tree(), command)) {
      return List.of();
    }
    boolean empty = read.startsEmpty() && facts.commands("unset").isEmpty(); // set -u
    if (!empty && read.needsOldValue()) {
      return List.of(); // The file's own name may depend on the variable.
    }
    boolean alone = isAlone(facts.tree().ancestorsOf(command));
    String before = (alone ? "" : "{ ") + (empty ? "" : read.variable() + "=; ");
    String after = " || [ -n \"$" + read.variable() + "\" ]" + (alone ? "" : "; }");
    return List.of(
        new Fix(
            "Go on if a number was read, whether or not a newline follows it",
            applicability(facts, read),
            EditList.of(Edit.insert(command.start(), before), Edit.insert(command.end(), after)),
            Set.of()));
  }

  /** Whether it is a whole list by itself, so that nothing before it can be bound to it. */
  private static boolean isAlone(List<SyntaxNode> around) {
    return around.size() > 1 && around.get(1) instanceof AndOr list && list.pipelines().size() == 1;
  }

  /**
   * A script that ended here before may go on to no signal that is not verified. Where it did not
   * end, because the failure was an answer, or where a trap runs at the end, the variable's old
   * value may still be asked for.
   */
  private static Applicability applicability(ScriptFacts facts, PidfileRead read) {
    AnswerFlow flow = facts.flowOf(read.use());
    boolean safe =
        flow.complete()
            && read.use().invocation().isCertain()
            && read.endsTheShell()
            && facts.commands("trap").isEmpty()
            && !flow.waits()
            && !flow.open()
            && flow.unknown().isEmpty()
            && flow.guarded().stream().allMatch(signal -> isOfSamePidfile(signal, read));
    return safe ? Applicability.SAFE : Applicability.UNSAFE;
  }

  private static boolean isOfSamePidfile(AnswerFlow.Guarded signal, PidfileRead read) {
    return signal.isVerified() && signal.target().isPidfileOrProgram(read.file().text());
  }
}
