package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.FunctionLibraries;
import dev.initscript.rules.facts.MaintainerScript;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.StartStopDaemon;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SyntaxNode;
import java.util.List;
import java.util.Optional;

/**
 * {@code start-stop-daemon --stop --exec /usr/sbin/foo}: without a pidfile it signals every process
 * that runs the program.
 */
final class StopEveryInstance implements Rule {
  private static final RuleId ID = new RuleId("stop-every-instance");

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
    return "start-stop-daemon --stop --exec without --pidfile signals every instance";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.mentionsName("start-stop-daemon")) {
      return;
    }
    StartStopDaemon.in(facts)
        .filter(StartStopDaemon::understood)
        .filter(call -> call.has("exec") && !call.isNarrowed())
        .filter(call -> call.signals() || isOpenRcsSignal(facts, call))
        .forEach(call -> sink.report(finding(facts, call)));
  }

  private static boolean isOpenRcsSignal(ScriptFacts facts, StartStopDaemon call) {
    return call.signalsInOpenRc() && facts.functionLibraries().contains(FunctionLibraries.OPEN_RC);
  }

  private static Finding finding(ScriptFacts facts, StartStopDaemon call) {
    boolean several = facts.instances().oneAtATime();
    boolean after = followsOneByPidfile(facts, call.use());
    return new Finding(
        ID,
        severity(facts, several, after),
        call.use().wordsRange(),
        message(call, several, after),
        after || !call.has("stop") ? List.of() : fix(facts, call).stream().toList());
  }

  /** A maintainer script acts for the package, and means whatever runs its program. */
  private static Severity severity(ScriptFacts facts, boolean several, boolean after) {
    if (after || (!several && MaintainerScript.is(facts))) {
      return Severity.NOTE;
    }
    return several ? Severity.ERROR : Severity.WARNING;
  }

  /** Debian's skeleton stops the daemon by its pidfile and then waits so for its children. */
  private static boolean followsOneByPidfile(ScriptFacts facts, CommandUse use) {
    SyntaxNode place = placeOf(facts, use);
    return StartStopDaemon.in(facts)
        .filter(call -> call.signals() && call.has("pidfile"))
        .map(StartStopDaemon::use)
        .filter(other -> other.node().start() < use.node().start())
        .anyMatch(other -> placeOf(facts, other).range().equals(place.range()));
  }

  /** The function, or the arm of a case, that the command stands in. */
  private static SyntaxNode placeOf(ScriptFacts facts, CommandUse use) {
    return facts.tree().ancestorsOf(use.node()).stream()
        .filter(node -> node instanceof FunctionDefinition || node instanceof CaseItem)
        .findFirst()
        .orElse(facts.tree().root());
  }

  private static String message(StartStopDaemon call, boolean several, boolean after) {
    String program =
        call.argument("exec")
            .filter(argument -> argument.value().mayBePath())
            .map(argument -> ProgramPath.of(argument.value()))
            .orElse("the program");
    var text =
        new StringBuilder("start-stop-daemon --")
            .append(call.has("stop") ? "stop" : "signal")
            .append(" --exec without --pidfile signals every process")
            .append(" that runs ")
            .append(program)
            .append(", whoever started it.");
    if (after) {
      text.append(" Behind a stop by pidfile it reaches what is left of this daemon,")
          .append(" and every other instance.");
    } else if (several) {
      text.append(" This script serves several instances: stopping one stops all.");
    }
    return text.toString();
  }

  private static Optional<Fix> fix(ScriptFacts facts, StartStopDaemon call) {
    CommandUse use = call.use();
    return call.argument("exec")
        .flatMap(
            program ->
                facts
                    .daemonPidfiles()
                    .of(program.value())
                    .filter(file -> file.meansTheSameAt(use))
                    .map(
                        file ->
                            PidfileOption.added(
                                "Stop the process in the pidfile only",
                                facts,
                                use,
                                program,
                                file)));
  }
}
