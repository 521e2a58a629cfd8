package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.AnswerFlow;
import dev.initscript.rules.facts.Evaluation;
import dev.initscript.rules.facts.Label;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can stand in the place of a pidof with a path. */
final class PidofFixes {
  private static final String SILENCE = " >/dev/null";

  private final ScriptFacts facts;
  private final PidofCall call;
  private final AnswerFlow flow;
  private final @Nullable MembershipPipeline membership;

  private PidofFixes(ScriptFacts facts, PidofCall call) {
    this.facts = facts;
    this.call = call;
    this.flow = facts.flowOf(call.use());
    this.membership = MembershipPipeline.of(facts.tree(), call.use().node());
  }

  /** The fix that is offered, then the alternatives. */
  static List<Fix> of(ScriptFacts facts, PidofCall call) {
    return isFixable(call) ? new PidofFixes(facts, call).all() : List.of();
  }

  /**
   * With {@code -x} nothing is wrong for a script, everything for a program; which it is the text
   * does not say.
   */
  private static boolean isFixable(PidofCall call) {
    return call.isReplaceable() && call.understood() && !call.has('x');
  }

  private List<Fix> all() {
    if (membership != null) {
      return call.operands().size() == 1 ? List.of(askMine(membership)) : List.of();
    }
    List<Fix> fixes = new ArrayList<>();
    boolean safe = isSafeToSeeMore();
    Fix any = askAny(safe ? Applicability.SAFE : Applicability.UNSAFE);
    Optional<Fix> mine = askMineInstead();
    if (!flow.signalled().isEmpty() || flow.written()) {
      mine.ifPresent(fixes::add);
      fixes.add(any);
    } else {
      fixes.add(any);
      mine.ifPresent(fixes::add);
    }
    return fixes;
  }

  /** The membership test becomes one question about the process that the pidfile names. */
  private Fix askMine(MembershipPipeline idiom) {
    return mine(
        idiom.range(),
        idiom.pidfile(),
        // The helper prints the pid, as grep does unless it is told to be quiet.
        idiom.quiet() ? SILENCE : "",
        isSafeMembership() ? Applicability.SAFE : Applicability.UNSAFE);
  }

  private boolean isSafeMembership() {
    return membership != null
        && call.operands().size() == 1
        && call.isCertain()
        && membership.wholeWord()
        && flow.complete()
        && flow.guarded().stream()
            .allMatch(signal -> signal.verified() || isOnYes(signal, membership.pidfile()));
  }

  /** An existence test can become one, but then it is another question. */
  private Optional<Fix> askMineInstead() {
    return call.operands().size() == 1
        ? facts
            .pidfiles()
            .only()
            .map(file -> mine(call.use().wordsRange(), file, silence(), Applicability.UNSAFE))
        : Optional.empty();
  }

  private String silence() {
    return call.has('q') ? SILENCE : "";
  }

  private Fix mine(TextRange range, Word pidfile, String output, Applicability applicability) {
    SyntaxTree tree = facts.tree();
    String text =
        Helper.PIDFILE.function()
            + ' '
            + Quoting.oneArgument(tree, call.use().node(), pidfile)
            + ' '
            + Quoting.oneArgument(tree, call.use().node(), call.operands().get(0))
            + output;
    return new Fix(
        "Ask whether the process in the pidfile runs this program",
        applicability,
        EditList.of(Edit.replace(range, text)),
        Set.of(Helper.PIDFILE));
  }

  /** The same question, put to a function that knows replaced files. */
  private Fix askAny(Applicability applicability) {
    return new Fix(
        "Count processes of the replaced file too",
        applicability,
        EditList.of(Edit.replace(call.use().nameRange(), Helper.EXE.function())),
        Set.of(Helper.EXE));
  }

  /**
   * Whether the script can be told of more processes without signalling one more: the list reaches
   * only tests and messages, the answer guards no signal but one that goes to the verified process
   * of the pidfile, and nothing waits without a bound.
   */
  private boolean isSafeToSeeMore() {
    return call.isCertain()
        && flow.onlyLooksAndTalks()
        && !flow.waits()
        && flow.guarded().stream()
            .allMatch(signal -> signal.verified() || isUnderMembership(signal));
  }

  private boolean isUnderMembership(AnswerFlow.Guarded signal) {
    return signal.way().confirmed().stream().anyMatch(this::isMembership);
  }

  /**
   * Whether the probe asks about the pidfile's process, or will when its own safe fix is applied.
   */
  private boolean isMembership(Label.Probe probe) {
    if (facts.commands(Helper.PIDFILE.function()).stream()
        .anyMatch(use -> probe.isOf(use.node()))) {
      return true;
    }
    return facts.commands("pidof").stream()
        .filter(use -> probe.isOf(use.node()))
        .map(PidofCall::of)
        .filter(PidofFixes::isFixable)
        .anyMatch(other -> new PidofFixes(facts, other).isSafeMembership());
  }

  /**
   * Whether a signal goes out only when the test has said yes, never on "no" or "cannot tell", with
   * the pidfile's name unchanged since.
   */
  private boolean isOnYes(AnswerFlow.Guarded signal, Word pidfile) {
    List<String> names = new ArrayList<>();
    SyntaxWalker.walk(pidfile, ParameterExpansion.class, p -> names.add(p.name()));
    return signal.way().confirmed().stream().anyMatch(probe -> probe.isOf(call.use().node()))
        && names.stream().allMatch(name -> isUnchanged(name, signal.way()));
  }

  private boolean isUnchanged(String name, Evaluation later) {
    return !Character.isDigit(name.charAt(0))
        && call.use().evaluations().stream()
            .anyMatch(test -> test.variable(name).hasSameOrigins(later.variable(name)));
  }
}
