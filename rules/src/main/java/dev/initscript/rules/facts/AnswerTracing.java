package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.KnownCommands;
import dev.initscript.rules.facts.following.OpaqueCommand;
import dev.initscript.rules.facts.following.Reached;
import dev.initscript.rules.facts.following.Target;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CompoundCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a script does with the answer of one probe. */
final class AnswerTracing {
  private static final Target UNSEEN = new Target(Target.Kind.OTHER, null);
  private static final Target CONTROL = new Target(Target.Kind.CONTROL_PROGRAM, null);

  private final ScriptFacts facts;
  private final Label.Probe probe;
  private final boolean foreign;
  private final GivenCommands given;
  private final List<CommandUse> signalled = new ArrayList<>();
  private final List<CommandUse> passed = new ArrayList<>();
  private final List<AnswerFlow.Guarded> guarded = new ArrayList<>();
  private final List<AnswerFlow.Guarded> unknown = new ArrayList<>();
  private boolean received;

  private AnswerTracing(ScriptFacts facts, Label.Probe probe) {
    this.facts = facts;
    this.probe = probe;
    this.foreign = facts.unfollowed().definesFunctions();
    this.given = facts.givenCommands();
  }

  /**
   * Follows the answer.
   *
   * @param loops the loops that wait inside which it is asked for
   */
  static AnswerFlow of(ScriptFacts facts, Label.Probe probe, Set<CompoundCommand> loops) {
    return new AnswerTracing(facts, probe).trace(loops);
  }

  private AnswerFlow trace(Set<CompoundCommand> loops) {
    AnswerWays.Known known = facts.waysKnowing(probe);
    for (AnswerWays.Way<CommandUse> way : known.commands()) {
      add(way.command(), way.evaluation());
    }
    for (AnswerWays.Way<Reached> way : known.reached()) {
      addReached(way.command(), way.evaluation());
    }
    for (AnswerWays.Way<OpaqueCommand> way : known.opaque()) {
      add(way.command(), way.evaluation());
    }
    boolean waits = loops.stream().anyMatch(loop -> !Waiting.isBounded(loop));
    return new AnswerFlow(
        List.copyOf(signalled),
        List.copyOf(passed),
        facts.isExported(probe),
        facts.isWritten(probe),
        List.copyOf(guarded),
        List.copyOf(unknown),
        facts.isTakenForOne(probe),
        waits,
        facts.isComplete() && !facts.unfollowed().signals() && !received,
        facts.unfollowed().isSourced() || !facts.sawFoundFiles() || facts.isAnswered(probe));
  }

  private void add(CommandUse use, Evaluation way) {
    boolean known = Signals.signals(use, way);
    boolean signals = known || (foreign && Signals.canBeForeignFunction(use, way));
    boolean depends = way.dependsOn(probe);
    boolean receives = way.receives(probe);
    if (receives && !probe.isOf(use.node())) {
      if (signals) {
        signalled.add(use);
      } else if (!isLooking(use, way)) {
        passed.add(use);
      }
    }
    if (signals && (depends || receives)) {
      guarded.add(guarded(use, way, known ? Target.of(use, way) : UNSEEN));
    } else if (mayRunByYes(use, way) && !isHarmless(use, way)) {
      unknown.add(guarded(use, way, Target.of(use, way)));
    }
  }

  /** Whether the command runs on yes, or runs a file that the answer may have made. */
  private boolean mayRunByYes(CommandUse use, Evaluation way) {
    return way.comesByYes(probe)
        || (way.files().contains(probe) && KnownCommands.isInterpreter(use.name()));
  }

  /** What a function of another file does is asked of its commands. */
  private boolean isLooking(CommandUse use, Evaluation way) {
    return facts.callsFoundFunction(use) || Signals.isReading(use, way);
  }

  private boolean isHarmless(CommandUse use, Evaluation way) {
    return facts.callsFoundFunction(use) || Harmless.is(use, way, given);
  }

  private AnswerFlow.Guarded guarded(CommandUse use, Evaluation way, Target target) {
    @Nullable Value verified = Signals.verifiedProgram(use, way, facts.tree().dialect());
    return new AnswerFlow.Guarded(use.node().start(), way, verified, target);
  }

  private void add(OpaqueCommand command, Evaluation way) {
    received |= way.receives(probe);
    if (way.dependsOn(probe)) {
      var signal = new AnswerFlow.Guarded(command.node().start(), way, null, CONTROL);
      if (Signals.signals(command, way)) {
        guarded.add(signal);
      } else if (way.comesByYes(probe) && !Harmless.isToldToStart(way.words())) {
        unknown.add(signal);
      }
    }
  }

  /** A signal in a sourced file; unless the command that came there is one to begin with. */
  private void addReached(Reached reached, Evaluation way) {
    CommandUse use = reached.use();
    CommandUse site = reached.site();
    boolean sources = site.name().equals(".") || site.name().equals("source");
    if (!sources && site.evaluations().stream().anyMatch(w -> Signals.signals(site, w))) {
      return;
    }
    if (Signals.signals(use, way)) {
      if (way.dependsOn(probe) || way.receives(probe)) {
        guarded.add(guardedAt(site, use, way));
      }
    } else if (way.receives(probe) && !Signals.isReading(use, way)) {
      passed.add(site);
    } else if (way.comesByYes(probe) && !Harmless.is(use, way, given)) {
      unknown.add(guardedAt(site, use, way));
    }
  }

  private AnswerFlow.Guarded guardedAt(CommandUse site, CommandUse use, Evaluation way) {
    @Nullable Value verified = Signals.verifiedProgram(use, way, facts.tree().dialect());
    return new AnswerFlow.Guarded(site.node().start(), way, verified, UNSEEN);
  }
}
