package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.BraceGroup;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.Coprocess;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.MalformedCommand;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Subshell;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs a script without running it: follows every way through it with what can be known of its
 * variables.
 *
 * <p>Flow-sensitive; functions are followed at each call. What an unknown command or file may have
 * changed becomes {@link Shape#UNKNOWN}, so a value is vague where the script is, and never wrong.
 */
final class Evaluator {
  /**
   * Commands that may be looked at, each time counted; a script that needs more is {@link
   * #incomplete()}.
   */
  private static final int BUDGET = 30_000;

  /**
   * Of these, commands of other files; when they are used up those files are too much to follow.
   */
  private static final int FOREIGN_BUDGET = 5_000;

  final CurrentFile current;
  final Functions functions;
  final Recorder recorder;
  final Jumps jumps = new Jumps();
  final Expansion expansion = new Expansion(this);
  final Lists lists = new Lists(this);
  final Loops loops = new Loops(this);
  final FileAnswers answers = new FileAnswers();
  final PidLists pidLists;
  final Sourcing sourcing;
  private final SimpleCommands simpleCommands = new SimpleCommands(this);

  /** Whether functions that nothing calls leave each other more than was followed. */
  boolean unsettled;

  private int steps;
  private int foreignSteps;

  /**
   * @param script what is run
   * @param focus the file that is asked about: the script, or one that it sources
   * @param sourcing finds what it sources
   * @param recorder gets what is seen
   */
  Evaluator(SourceFile script, SourceFile focus, Sourcing sourcing, Recorder recorder) {
    this.current = new CurrentFile(script, focus);
    this.sourcing = sourcing;
    this.recorder = recorder;
    this.pidLists = new PidLists(recorder);
    this.functions = new Functions(this);
    this.functions.add(script);
  }

  /** Whether another file can be followed. */
  boolean hasTime() {
    return foreignSteps <= FOREIGN_BUDGET;
  }

  /** Follows the whole script, then the functions that nothing in it calls. */
  void run() {
    State state = new State(firstArguments());
    state.moreArguments = true;
    SourceText source = current.script().tree().source();
    state.errexit = Errexit.ofInterpreter(source.text(source.line(1)));
    State end =
        jumps.subshell(state, () -> lists.run(current.script().tree().root().body(), state));
    new UncalledFunctions(this).follow(end);
    if (incomplete() && current.inFocus()) {
      noteTheRest();
    }
  }

  /**
   * What was not come to for lack of time is at least known to be there, with nothing known of
   * variables.
   */
  private void noteTheRest() {
    SyntaxWalker.walk(
        current.focus().tree().root(),
        SimpleCommand.class,
        command -> {
          boolean scripts = !current.focus().helpers().contains(command.range());
          if (scripts && !recorder.knows(command) && !command.words().isEmpty()) {
            State unknown = new State(List.of());
            unknown.moreArguments = true;
            simpleCommands.note(command, unknown);
          }
        });
  }

  private static List<Value> firstArguments() {
    List<Value> arguments = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      arguments.add(Value.unknown(Set.of(new Label.ScriptArgument(i))));
    }
    return arguments;
  }

  /** Whether the script was too much to follow, so that what is recorded is not all there is. */
  boolean incomplete() {
    return steps > BUDGET || functions.tooDeep() || unsettled;
  }

  /**
   * Runs something whose ways all meet at its end, unless the script left it for elsewhere on one
   * of them.
   */
  void converge(State state, Runnable inner) {
    Set<Label.Probe> decidedBy = state.decidedBy;
    Set<Label.Probe> confirmed = state.confirmed;
    Set<String> actions = state.actions;
    int escaped = jumps.count();
    inner.run();
    if (jumps.count() == escaped) {
      state.decidedBy = decidedBy;
      state.confirmed = confirmed;
      state.actions = actions;
    }
  }

  /** Sets a variable. If it names a file, what was found out about the file no longer counts. */
  void set(String name, Value value, State state) {
    state.set(name, value);
    answers.setVariable(name, state);
  }

  void command(Command node, State state) {
    if (state.dead || ++steps > BUDGET) {
      return;
    }
    if (!current.inFocus() && ++foreignSteps > FOREIGN_BUDGET) {
      Sourcing.unknown(this, node.range(), state);
      return;
    }
    if (node instanceof SimpleCommand simple) {
      simpleCommands.run(simple, state);
    } else if (node instanceof CompoundCommand compound) {
      Redirects redirects = new Redirects(this, compound.redirections(), state);
      compound(compound, state);
      redirects.end(state, compound);
    } else if (node instanceof FunctionDefinition function) {
      String name = function.name().literal();
      if (name != null) {
        functions.define(name, function, state);
      }
      state.status = Value.SUCCESS;
    } else if (node instanceof Coprocess coprocess) {
      State part = state.copy();
      State end = jumps.subshell(part, () -> command(coprocess.command(), part));
      state.files = Sets.union(state.files, end.files);
    } else if (node instanceof MalformedCommand) {
      state.status = Value.UNKNOWN;
    }
  }

  private void compound(CompoundCommand node, State state) {
    if (node instanceof BraceGroup group) {
      lists.run(group.body(), state);
    } else if (node instanceof Subshell subshell) {
      subshell(subshell.body(), state);
    } else if (node instanceof IfClause clause) {
      converge(state, () -> lists.ifClause(clause, state));
    } else if (node instanceof CaseClause clause) {
      converge(state, () -> new CaseEvaluation(this, clause, state).run());
    } else if (node instanceof ConditionalCommand conditional) {
      Conditions.conditional(this, conditional, state);
    } else if (node instanceof ArithmeticCommand arithmetic) {
      state.status = Value.madeFrom(List.of(expansion.part(arithmetic.expression(), state)));
    } else {
      loops.run(node, state);
    }
  }

  /** Runs commands in a copy of the shell, of which the output and the status are left. */
  void subshell(CompoundList body, State state) {
    State part = state.copy();
    State end = jumps.subshell(part, () -> lists.run(body, part));
    state.output = end.output;
    state.status = end.status;
    state.files = end.files;
  }
}
