package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a script does with the answer of one probe.
 *
 * @param signalled commands that signal the processes that it lists
 * @param passed commands, neither tests nor messages, that are given what it printed
 * @param exported whether what it printed becomes part of the environment
 * @param written whether what it printed goes into a file
 * @param guarded signals to processes that are named otherwise, which depend on the answer
 * @param waits whether a loop without a bound goes on until the answer changes
 * @param complete whether every way was followed; if not there can be more
 */
public record AnswerFlow(
    List<CommandUse> signalled,
    List<CommandUse> passed,
    boolean exported,
    boolean written,
    List<Guarded> guarded,
    boolean waits,
    boolean complete) {
  /**
   * A signal that depends on the answer.
   *
   * @param start where the command starts
   * @param way the way of coming to it
   * @param verified whether it goes only to the process that a pidfile names and that runs the
   *     executable
   * @param target whom it goes to, as far as the command says
   */
  public record Guarded(int start, Evaluation way, boolean verified, Target target) {}

  private static final Target UNSEEN = new Target(Target.Kind.OTHER, null);
  private static final Target CONTROL = new Target(Target.Kind.CONTROL_PROGRAM, null);

  static AnswerFlow of(ScriptFacts facts, Label.Probe probe, Set<CompoundCommand> loops) {
    List<CommandUse> signalled = new ArrayList<>();
    List<CommandUse> passed = new ArrayList<>();
    List<Guarded> guarded = new ArrayList<>();
    boolean exported = false;
    boolean foreign = facts.hasForeignFunctions();
    for (CommandUse use : facts.commands()) {
      for (Evaluation way : use.evaluations()) {
        boolean known = Signals.signals(use, way);
        boolean signals = known || (foreign && Signals.canBeForeignFunction(use, way));
        if (way.receives(probe) && !probe.isOf(use.node())) {
          if (signals) {
            signalled.add(use);
          } else if (!Signals.isReading(use, way)) {
            passed.add(use);
          }
        }
        if (signals && (way.dependsOn(probe) || way.receives(probe))) {
          boolean verified = Signals.isVerified(use, way, facts.tree().dialect());
          Target target = known ? Target.of(use, way) : UNSEEN;
          guarded.add(new Guarded(use.node().start(), way, verified, target));
        }
        exported |= use.name().equals("export") && exports(facts, use, way, probe);
        exported |= isUnseen(facts, use, way, foreign) && knows(way, probe);
      }
    }
    facts.reached().forEach(reached -> addReached(reached, probe, facts, guarded));
    boolean complete = facts.isComplete() && !facts.hasHiddenSignals();
    for (ScriptFacts.Opaque command : facts.opaqueCommands()) {
      for (Evaluation way : command.evaluations()) {
        complete &= !way.receives(probe);
        if (Signals.signals(command, way) && way.dependsOn(probe)) {
          guarded.add(new Guarded(command.node().start(), way, false, CONTROL));
        }
      }
    }
    boolean waits = loops.stream().anyMatch(loop -> !Waiting.isBounded(loop));
    return new AnswerFlow(
        List.copyOf(signalled),
        List.copyOf(passed),
        exported,
        facts.isWritten(probe),
        List.copyOf(guarded),
        waits,
        complete);
  }

  /** A variable that is exported gives the answer away, whenever it is set. */
  private static boolean exports(
      ScriptFacts facts, CommandUse use, Evaluation way, Label.Probe probe) {
    if (way.receives(probe)) {
      return true;
    }
    for (Word word : use.arguments()) {
      String name = word.staticPrefix().replaceFirst("=.*", "");
      for (CommandUse other : facts.commands()) {
        for (Evaluation later : other.evaluations()) {
          if (isTold(later.variable(name), probe)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether commands that nobody has seen run in this shell, and can look at any variable. */
  private static boolean isUnseen(
      ScriptFacts facts, CommandUse use, Evaluation way, boolean foreign) {
    if (use.name().equals(".") || use.name().equals("source")) {
      return Signals.signals(use, way) && !facts.follows(use);
    }
    return foreign && !Signals.signals(use, way) && Signals.canBeForeignFunction(use, way);
  }

  private static boolean knows(Evaluation way, Label.Probe probe) {
    for (Value value : way.variables().values()) {
      if (isTold(value, probe)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTold(Value value, Label.Probe probe) {
    return value.labels().contains(probe) || value.decidedBy().contains(probe);
  }

  /** A signal in a sourced file; unless the command that came there is one to begin with. */
  private static void addReached(
      Reached reached, Label.Probe probe, ScriptFacts facts, List<Guarded> guarded) {
    CommandUse use = reached.use();
    CommandUse site = reached.site();
    boolean sources = site.name().equals(".") || site.name().equals("source");
    if (!sources && site.evaluations().stream().anyMatch(way -> Signals.signals(site, way))) {
      return;
    }
    for (Evaluation way : use.evaluations()) {
      if (Signals.signals(use, way) && (way.dependsOn(probe) || way.receives(probe))) {
        boolean verified = Signals.isVerified(use, way, facts.tree().dialect());
        guarded.add(new Guarded(site.node().start(), way, verified, UNSEEN));
      }
    }
  }

  /** Whether the list reaches only tests and messages. */
  public boolean onlyLooksAndTalks() {
    return complete && signalled.isEmpty() && passed.isEmpty() && !exported && !written;
  }
}
