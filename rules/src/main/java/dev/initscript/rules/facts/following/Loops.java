package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.ArithmeticForClause;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.SelectClause;
import dev.initscript.shell.syntax.UntilClause;
import dev.initscript.shell.syntax.WhileClause;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loops: followed round by round until another round tells nothing new. */
public final class Loops {
  private static final int MAX_ROUNDS = 5;

  private final Evaluator evaluator;
  private final Deque<CompoundCommand> conditionals = new ArrayDeque<>();

  Loops(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** The {@code while} and {@code until} loops that are being followed. */
  Deque<CompoundCommand> conditionals() {
    return conditionals;
  }

  void run(CompoundCommand node, State state) {
    boolean conditional = node instanceof WhileClause || node instanceof UntilClause;
    if (conditional) {
      conditionals.push(node);
    }
    follow(node, state);
    if (conditional) {
      conditionals.pop();
    }
  }

  private void follow(CompoundCommand node, State state) {
    evaluator.converge(
        state,
        () ->
            evaluator.jumps.loop(
                () -> {
                  if (node instanceof WhileClause loop) {
                    conditional(loop.condition(), loop.body(), true, state);
                  } else if (node instanceof UntilClause loop) {
                    conditional(loop.condition(), loop.body(), false, state);
                  } else if (node instanceof ForClause loop) {
                    overWords(loop.variable(), loop.words(), loop.body(), state);
                  } else if (node instanceof SelectClause loop) {
                    overWords(loop.variable(), loop.words(), loop.body(), state);
                  } else if (node instanceof ArithmeticForClause loop) {
                    Value header = evaluator.expansion.part(loop.header(), state);
                    rounds(
                        state,
                        s -> {
                          State in = s.copy();
                          in.decidedBy = Sets.union(in.decidedBy, header.influences());
                          return new Branches(in, s.copy());
                        },
                        loop.body());
                  }
                }));
  }

  private void conditional(
      CompoundList condition, CompoundList body, boolean runsOnYes, State state) {
    rounds(
        state,
        s -> {
          Branches branches = evaluator.lists.branches(condition, s.copy());
          return runsOnYes ? branches : new Branches(branches.no(), branches.yes());
        },
        body);
  }

  private void overWords(
      Word variable, @Nullable List<Word> words, CompoundList body, State state) {
    Fields fields =
        words == null
            ? new Fields(state.arguments, state.moreArguments)
            : evaluator.expansion.fields(words, state);
    Value each = null;
    for (Value field : fields.values()) {
      each = each == null ? field : each.or(field);
    }
    Value element = each == null ? Value.UNKNOWN : each;
    if (fields.open()) {
      element = element.or(Value.madeFrom(List.of(element)));
    }
    Value list = element.probes().isEmpty() ? element : element.with(Set.of(Label.Mark.SINGLE));
    String name = variable.literal();
    rounds(
        state,
        s -> {
          State in = s.copy();
          // That there is a round at all depends on what the list holds.
          in.decidedBy = Sets.union(in.decidedBy, list.influences());
          if (name != null) {
            evaluator.set(name, list.from(evaluator.current.origin(variable.range(), name)), in);
          }
          return new Branches(in, s.copy());
        },
        body);
  }

  /** Decides whether there is another round. */
  private interface Entry {
    Branches decide(State state);
  }

  private void rounds(State state, Entry entry, CompoundList body) {
    State head = state.copy();
    List<State> after = new ArrayList<>();
    Set<Label.Probe> confirmed = state.confirmed;
    for (int round = 1; ; round++) {
      after.clear();
      Branches branches = entry.decide(head);
      State in = branches.yes();
      State next = evaluator.jumps.round(in, after, () -> evaluator.lists.run(body, in));
      next.confirmed = next.dead ? next.confirmed : Sets.common(confirmed, next.confirmed);
      State joined = State.join(head, next);
      after.add(branches.no());
      if (joined.hasSameVariables(head) && joined.decidedBy.equals(head.decidedBy)) {
        break;
      }
      if (round == MAX_ROUNDS) {
        joined.widenFrom(head);
      }
      if (round > MAX_ROUNDS + 1) {
        break;
      }
      head = joined;
    }
    State end = state.deadCopy();
    for (State left : after) {
      end = State.join(end, left);
    }
    state.become(end);
  }
}
