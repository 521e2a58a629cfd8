package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.OpaqueCommand;
import dev.initscript.rules.facts.following.Reached;
import dev.initscript.rules.facts.values.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ways through a script by the probes that they know of, so that one answer can be followed
 * without a look at the ways that have nothing to do with it: a script can ask thousands.
 */
final class AnswerWays {
  private final Map<Label.Probe, Known> byProbe = new HashMap<>();

  /**
   * A way to a command.
   *
   * @param <T> how the command is come to
   */
  record Way<T>(T command, Evaluation evaluation) {}

  /** The ways that know of one probe, each list in the order of the script. */
  record Known(
      List<Way<CommandUse>> commands, List<Way<Reached>> reached, List<Way<OpaqueCommand>> opaque) {
    private Known() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  static AnswerWays in(ScriptFacts facts) {
    AnswerWays ways = new AnswerWays();
    for (CommandUse use : facts.commands()) {
      for (Evaluation evaluation : use.evaluations()) {
        Way<CommandUse> way = new Way<>(use, evaluation);
        ways.knowing(evaluation).forEach(known -> known.commands().add(way));
      }
    }
    for (Reached reached : facts.reached()) {
      for (Evaluation evaluation : reached.use().evaluations()) {
        Way<Reached> way = new Way<>(reached, evaluation);
        ways.knowing(evaluation).forEach(known -> known.reached().add(way));
      }
    }
    for (OpaqueCommand command : facts.opaqueCommands()) {
      for (Evaluation evaluation : command.evaluations()) {
        Way<OpaqueCommand> way = new Way<>(command, evaluation);
        ways.knowing(evaluation).forEach(known -> known.opaque().add(way));
      }
    }
    return ways;
  }

  /** The ways that know of a probe. */
  Known of(Label.Probe probe) {
    return byProbe.getOrDefault(probe, new Known());
  }

  private List<Known> knowing(Evaluation way) {
    List<Known> knowing = new ArrayList<>();
    for (Label.Probe probe : way.influences()) {
      knowing.add(byProbe.computeIfAbsent(probe, p -> new Known()));
    }
    return knowing;
  }
}
