package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.AnswerFlow;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.Coprocess;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a fix may be applied unasked.
 *
 * <p>It may widen what a script signals in one way only: to the process named by the script's own
 * pidfile, verified by executable at that moment. It never adds another process, another signal, or
 * a signal on "cannot tell".
 */
final class PidofSafety {
  private static final Set<String> CHANGING_DIRECTORY = Set.of("cd", "pushd", "popd");

  private final ScriptFacts facts;
  private final PidofCall call;
  private final AnswerFlow flow;

  PidofSafety(ScriptFacts facts, PidofCall call) {
    this.facts = facts;
    this.call = call;
    this.flow = facts.flowOf(call.use());
  }

  /**
   * Of asking about the pidfile's process where the script asks whether it is among those that run.
   */
  Applicability ofMembership(Membership membership) {
    boolean safe =
        call.isCertain()
            && call.use().invocation().isCertain()
            && !isAsynchronous()
            && !Output.isClosed(facts, call.use().node())
            && membership.exact()
            && !mayBeElsewhere(membership.pidfile())
            && flow.onlyLooksAndTalks()
            && !flow.open()
            && flow.unknown().stream().allMatch(program -> isOnYes(program, membership))
            && flow.guarded().stream()
                .allMatch(signal -> isVerified(signal) || isOnYes(signal, membership));
    return safe ? Applicability.SAFE : Applicability.UNSAFE;
  }

  /**
   * Of asking for every process, those of the replaced file too: the list reaches only tests and
   * messages, the answer guards no signal but one that goes to the verified process of the pidfile,
   * and nothing waits without a bound.
   */
  Applicability ofExistence() {
    boolean safe =
        call.isCertain()
            && call.use().invocation().isCertain()
            && !isAsynchronous()
            && !Output.isClosed(facts, call.use().node())
            && flow.onlyLooksAndTalks()
            && !flow.open()
            && !flow.takenForOne()
            && !flow.waits()
            && flow.unknown().stream().allMatch(this::isUnderMembership)
            && flow.guarded().stream()
                .allMatch(signal -> isVerified(signal) || isUnderMembership(signal));
    return safe ? Applicability.SAFE : Applicability.UNSAFE;
  }

  /** Whether the signal goes only to a process that a pidfile names and that runs what is asked. */
  private boolean isVerified(AnswerFlow.Guarded signal) {
    return call.operands().stream().anyMatch(operand -> signal.isVerifiedFor(call.value(operand)));
  }

  /**
   * Whether a signal to the process in that pidfile goes out because this test has said yes, and no
   * other test has.
   */
  boolean aims(String pidfile) {
    return flow.guarded().stream()
        .filter(signal -> !signal.isVerified() && signal.target().isPidfileOrProgram(pidfile))
        .map(signal -> signal.way().confirmed())
        .anyMatch(
            yes -> !yes.isEmpty() && yes.stream().allMatch(probe -> probe.isOf(call.use().node())));
  }

  /** Whether a pidfile counts from the working directory, and the script changes that. */
  private boolean mayBeElsewhere(String pidfile) {
    String written = pidfile.replaceAll("[\"{}]", "");
    if (written.startsWith("/") || CHANGING_DIRECTORY.stream().noneMatch(facts::mayRun)) {
      return false;
    }
    return !written.startsWith("$")
        || call.use().evaluations().stream().anyMatch(way -> isRelative(way, written));
  }

  private static boolean isRelative(Evaluation way, String written) {
    String name = written.substring(1).replaceFirst("\\W.*", "");
    return way.variable(name).shapes().stream()
        .anyMatch(s -> s.isExact() && !s.isAbsolutePath() && !s.equals(Shape.EMPTY));
  }

  /** Whether the answer comes in the background: what then becomes of it is not followed. */
  private boolean isAsynchronous() {
    return facts.tree().ancestorsOf(call.use().node()).stream()
        .anyMatch(
            around ->
                around instanceof Coprocess
                    || (around instanceof AndOr list && list.isAsynchronous()));
  }

  /**
   * Whether the signal goes out only when some pidfile form, or what safely becomes one, has said
   * yes.
   */
  private boolean isUnderMembership(AnswerFlow.Guarded signal) {
    return signal.way().confirmed().stream()
        .anyMatch(probe -> isUnderHelper(signal, probe) || isUnderPidof(signal, probe));
  }

  private boolean isUnderHelper(AnswerFlow.Guarded signal, Label.Probe probe) {
    return facts.commands(Helper.PIDFILE.function()).stream()
        .filter(use -> probe.isOf(use.node()) && !use.arguments().isEmpty())
        .anyMatch(use -> signal.target().isPidfileOrProgram(use.arguments().get(0).text()));
  }

  private boolean isUnderPidof(AnswerFlow.Guarded signal, Label.Probe probe) {
    return facts.commands("pidof").stream()
        .filter(use -> probe.isOf(use.node()))
        .map(PidofCall::of)
        .filter(other -> PidofFixes.isFixable(facts, other))
        .anyMatch(other -> isUnder(signal, other));
  }

  private boolean isUnder(AnswerFlow.Guarded signal, PidofCall other) {
    Optional<Membership> membership = Membership.of(facts, other);
    return membership
        .filter(m -> new PidofSafety(facts, other).ofMembership(m) == Applicability.SAFE)
        .filter(m -> signal.target().isPidfileOrProgram(m.pidfile()))
        .isPresent();
  }

  /**
   * Whether a signal goes out only when the test has said yes, never on "no" or "cannot tell"; to
   * the process in that pidfile, or through the daemon's own control program; with the pidfile's
   * name unchanged since.
   */
  private boolean isOnYes(AnswerFlow.Guarded signal, Membership membership) {
    return signal.way().confirmed().stream().anyMatch(probe -> probe.isOf(call.use().node()))
        && signal.target().isPidfileOrProgram(membership.pidfile())
        && membership.names().stream().allMatch(name -> isUnchanged(name, signal.way()));
  }

  private boolean isUnchanged(String name, Evaluation later) {
    return !Character.isDigit(name.charAt(0))
        && call.use().evaluations().stream()
            .filter(later::isOfOneRunWith)
            .allMatch(test -> test.variable(name).hasSameOrigins(later.variable(name)));
  }
}
