package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen on the ways through a script. */
final class Recorder {
  /** More ways to one command than this are not kept apart; the rest is noted by {@link #full}. */
  private static final int MAX_WAYS = 48;

  private static final int MAX_FOREIGN_WAYS = 8;

  private final IdentityHashMap<SimpleCommand, SeenCommand> commands = new IdentityHashMap<>();
  private final IdentityHashMap<SyntaxNode, Set<Label>> written = new IdentityHashMap<>();
  private final Map<Label.Probe, Set<CompoundCommand>> loops = new HashMap<>();
  private final Set<SimpleCommand> notOnlyFunctions =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final SelfCalls selfCalls = new SelfCalls();
  private final Map<Reached.Place, Foreign> reached = new LinkedHashMap<>();
  private Set<Label.Probe> answered = Set.of();
  private Set<Label.Probe> takenForOne = Set.of();
  private boolean full;
  private boolean whole = true;

  /** What is seen of a command of another file. */
  record Foreign(Invocation invocation, boolean function, List<Evaluation> ways) {}

  void evaluated(SimpleCommand command, Evaluation evaluation, @Nullable Invocation invocation) {
    SeenCommand known = commands.get(command);
    if (known == null) {
      known = new SeenCommand(command);
      commands.put(command, known);
    }
    if (known.size() < MAX_WAYS) {
      known.add(evaluation, invocation);
    } else {
      full = true;
    }
  }

  /** A command of another file. */
  void reached(
      Reached.Place place, Evaluation evaluation, Invocation invocation, boolean function) {
    List<Evaluation> known =
        reached
            .computeIfAbsent(place, p -> new Foreign(invocation, function, new ArrayList<>()))
            .ways();
    if (known.size() < MAX_FOREIGN_WAYS) {
      known.add(evaluation);
    } else {
      whole = false;
    }
  }

  Map<Reached.Place, Foreign> reached() {
    return reached;
  }

  /** A command named like a function, at a place where that may not be defined. */
  void mayBeCommand(SimpleCommand command) {
    notOnlyFunctions.add(command);
  }

  boolean isOnlyFunction(SimpleCommand command) {
    return !notOnlyFunctions.contains(command);
  }

  boolean knows(SimpleCommand command) {
    return commands.containsKey(command);
  }

  /** These lists are taken for one process. */
  void tookForOne(Set<Label.Probe> probes) {
    takenForOne = Sets.union(takenForOne, probes);
  }

  /** The probes whose lists are. */
  Set<Label.Probe> takenForOne() {
    return takenForOne;
  }

  /** A caller that nobody has seen learns what these probes say. */
  void answered(Set<Label.Probe> probes) {
    answered = Sets.union(answered, probes);
  }

  /** The probes of which such callers learn. */
  Set<Label.Probe> answered() {
    return answered;
  }

  /** The output of a command goes into a file. */
  void wrote(SyntaxNode command, Set<Label> labels) {
    if (!labels.isEmpty()) {
      written.merge(command, labels, Sets::union);
    }
  }

  /** A probe is asked inside these loops. */
  void asked(Label.Probe probe, Collection<CompoundCommand> inside) {
    Set<CompoundCommand> known =
        loops.computeIfAbsent(probe, p -> Collections.newSetFromMap(new IdentityHashMap<>()));
    known.addAll(inside);
  }

  /** Something that any probe can have decided. */
  Value anyAnswer() {
    return Value.UNKNOWN.under(Set.copyOf(loops.keySet()), Set.of());
  }

  Map<Label.Probe, Set<CompoundCommand>> loops() {
    return loops;
  }

  Collection<SeenCommand> commands() {
    return commands.values();
  }

  /** What was seen of a command; null if the script cannot come to it. */
  @Nullable SeenCommand seen(SimpleCommand command) {
    return commands.get(command);
  }

  SelfCalls selfCalls() {
    return selfCalls;
  }

  Map<SyntaxNode, Set<Label>> written() {
    return written;
  }

  /** Whether every way to commands of other files was kept. */
  boolean isWhole() {
    return whole;
  }

  boolean full() {
    return full;
  }
}
