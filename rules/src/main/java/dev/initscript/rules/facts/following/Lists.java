package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.AndOrOperator;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalBranch;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.Pipeline;
import java.util.List;
import java.util.Set;

/**
 * Lists (POSIX XCU 2.9.3), the pipelines in them (2.9.2), and {@code if} (2.9.4.4): which way the
 * script goes on by what commands say.
 */
final class Lists {
  private final Evaluator evaluator;

  /** How many conditions are being decided, one inside the other. */
  private int conditions;

  Lists(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  void run(CompoundList list, State state) {
    for (AndOr command : list.commands()) {
      if (state.dead) {
        return;
      }
      statement(command, state);
    }
  }

  private void statement(AndOr node, State state) {
    if (node.isAsynchronous()) {
      State background = state.copy();
      State end = evaluator.jumps.subshell(background, () -> statementNow(node, background));
      state.files = Sets.union(state.files, end.files);
      state.status = Value.SUCCESS;
      ShellState.runInBackground(state);
    } else {
      statementNow(node, state);
    }
  }

  private void statementNow(AndOr node, State state) {
    if (node.pipelines().size() == 1) {
      pipeline(node.pipelines().get(0), state);
      if (!node.pipelines().get(0).isNegated()) {
        leaveOnError(state);
      }
      return;
    }
    evaluator.converge(
        state,
        () -> {
          Branches branches = branches(node, state);
          state.become(State.join(branches.yes(), branches.no()));
        });
  }

  /** What a condition says; no command in it ends the script by failing. */
  Branches branches(CompoundList list, State state) {
    conditions++;
    Branches branches = lastOf(list, state);
    conditions--;
    return branches;
  }

  private Branches lastOf(CompoundList list, State state) {
    List<AndOr> commands = list.commands();
    for (int i = 0; i + 1 < commands.size() && !state.dead; i++) {
      statement(commands.get(i), state);
    }
    if (state.dead || commands.isEmpty() || commands.get(commands.size() - 1).isAsynchronous()) {
      return Branches.of(state);
    }
    return branches(commands.get(commands.size() - 1), state);
  }

  private Branches branches(AndOr node, State state) {
    int last = node.pipelines().size() - 1;
    Branches so = branches(node.pipelines().get(0), last > 0, state);
    for (int i = 1; i <= last; i++) {
      boolean and = node.operators().get(i - 1) == AndOrOperator.AND_IF;
      State skipped = and ? so.no() : so.yes();
      Branches next = branches(node.pipelines().get(i), i < last, and ? so.yes() : so.no());
      so =
          and
              ? new Branches(next.yes(), State.join(skipped, next.no()))
              : new Branches(State.join(skipped, next.yes()), next.no());
    }
    return so;
  }

  private Branches branches(Pipeline node, boolean followed, State state) {
    if (state.dead) {
      return new Branches(state.deadCopy(), state.deadCopy());
    }
    conditions += followed || node.isNegated() ? 1 : 0;
    commands(node, state);
    conditions -= followed || node.isNegated() ? 1 : 0;
    if (!followed && !node.isNegated()) {
      leaveOnError(state);
    }
    Branches branches = Branches.of(state);
    return node.isNegated() ? branches.negated() : branches;
  }

  private void pipeline(Pipeline node, State state) {
    conditions += node.isNegated() ? 1 : 0;
    commands(node, state);
    if (node.isNegated()) {
      conditions--;
      state.status = state.status.negated();
    }
  }

  /** Under {@code set -e} a command that fails ends the script (POSIX XCU 2.8.1, 2.14 set). */
  private void leaveOnError(State state) {
    if (mayEndByFailure(state) && !state.dead && !"0".equals(state.status.onlyText())) {
      leaveUnless(state.status, state);
    }
  }

  /** Whether a command that fails here may end the shell; none in a condition does. */
  boolean mayEndByFailure(State state) {
    return state.errexit != Errexit.OFF && conditions == 0;
  }

  /** Whether a command that fails here ends the shell, wherever the script runs. */
  boolean endsByFailure(State state) {
    return state.errexit.isOnFor(state.actions) && conditions == 0;
  }

  /** On some way the script ends here, and a value says whether it is this one. */
  void leaveUnless(Value value, State state) {
    Set<Label.Probe> deciding = value.influences();
    if (!deciding.isEmpty()) {
      evaluator.jumps.exit(state.copy());
      state.decidedBy = Sets.union(state.decidedBy, deciding);
    }
  }

  void ifClause(IfClause clause, State state) {
    State after = state.deadCopy();
    State rest = state.copy();
    for (ConditionalBranch branch : clause.branches()) {
      if (rest.dead) {
        break;
      }
      Branches branches = branches(branch.condition(), rest);
      run(branch.body(), branches.yes());
      after = State.join(after, branches.yes());
      rest = branches.no();
    }
    if (clause.elseBody() != null) {
      run(clause.elseBody(), rest);
    } else {
      rest.status = Value.SUCCESS;
    }
    state.become(State.join(after, rest));
  }

  private void commands(Pipeline node, State state) {
    state.tested = null;
    List<Command> commands = node.commands();
    if (commands.size() == 1) {
      evaluator.command(commands.get(0), state);
      return;
    }
    Value input = state.input;
    State last = state;
    for (Command command : commands) {
      State part = state.copy();
      part.input = input;
      part.output = Printed.NOTHING;
      last = evaluator.jumps.subshell(part, () -> evaluator.command(command, part));
      input = last.output.value();
      state.files = Sets.union(state.files, last.files);
    }
    state.status = last.status;
    state.output = state.output.then(last.output.value());
  }
}
