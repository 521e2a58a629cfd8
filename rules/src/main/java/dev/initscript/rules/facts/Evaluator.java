package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.AndOrOperator;
import dev.initscript.shell.syntax.ArithmeticCommand;
import dev.initscript.shell.syntax.BraceGroup;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalBranch;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.Coprocess;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.MalformedCommand;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Subshell;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  final Functions functions;
  final Recorder recorder;
  final Jumps jumps = new Jumps();
  final Expansion expansion = new Expansion(this);
  final Loops loops = new Loops(this);
  final Sourcing sourcing;
  private final SimpleCommands simpleCommands = new SimpleCommands(this);
  private final Map<String, Set<Label.Probe>> compared = new HashMap<>();
  private int conditions;
  private final SourceFile script;
  private final SourceFile focus;
  private SourceFile file;
  private boolean inFocus;
  private @Nullable SimpleCommand site;
  private int steps;
  private int foreignSteps;

  /**
   * @param script what is run
   * @param focus the file that is asked about: the script, or one that it sources
   * @param sourcing finds what it sources
   * @param recorder gets what is seen
   */
  Evaluator(SourceFile script, SourceFile focus, Sourcing sourcing, Recorder recorder) {
    this.script = script;
    this.focus = focus;
    this.file = script;
    this.inFocus = script.equals(focus);
    this.sourcing = sourcing;
    this.recorder = recorder;
    this.functions = new Functions(this);
    this.functions.add(script);
  }

  /** What is run. */
  SourceFile script() {
    return script;
  }

  /** The file whose commands are being followed. */
  SourceFile file() {
    return file;
  }

  /** Whether these are commands of the file that is asked about. */
  boolean inFocus() {
    return inFocus;
  }

  /** The last command of the file that is asked about, by which another file was come to. */
  @Nullable SimpleCommand site() {
    return site;
  }

  /** Goes on with the commands of a file; gives the one that they were of. */
  SourceFile enter(SourceFile other) {
    SourceFile left = file;
    file = other;
    inFocus = other.equals(focus);
    return left;
  }

  /** A command calls something that may stand in another file; gives the site before. */
  @Nullable SimpleCommand leaveBy(SimpleCommand command) {
    SimpleCommand before = site;
    site = inFocus() ? command : site;
    return before;
  }

  /** What was called has ended. */
  void backTo(@Nullable SimpleCommand before) {
    site = before;
  }

  /** Whether another file can be followed. */
  boolean hasTime() {
    return foreignSteps <= FOREIGN_BUDGET;
  }

  Origin origin(TextRange range, String variable) {
    return new Origin(inFocus() ? null : file, range, variable, null);
  }

  /** Follows the whole script, then the functions that nothing in it calls. */
  void run() {
    State state = new State(firstArguments());
    state.moreArguments = true;
    SourceText source = script.tree().source();
    state.errexit = Errexit.ofInterpreter(source.text(source.line(1)));
    State end = jumps.subshell(state, () -> list(script.tree().root().body(), state));
    new UncalledFunctions(this).follow(end);
    if (incomplete() && inFocus()) {
      noteTheRest();
    }
  }

  /**
   * What was not come to for lack of time is at least known to be there, with nothing known of
   * variables.
   */
  private void noteTheRest() {
    SyntaxWalker.walk(
        focus.tree().root(),
        SimpleCommand.class,
        command -> {
          boolean scripts = !focus.helpers().contains(command.range());
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
    return steps > BUDGET || functions.tooDeep();
  }

  void list(CompoundList list, State state) {
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
      State end = jumps.subshell(background, () -> statementNow(node, background));
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
    converge(
        state,
        () -> {
          Branches branches = branches(node, state);
          state.become(State.join(branches.yes(), branches.no()));
        });
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

  /** Where the script goes on if a command says yes, and where if it says no. */
  record Branches(State yes, State no) {
    Branches negated() {
      yes.status = Value.FAILURE.under(yes.decidedBy, yes.confirmed);
      no.status = Value.SUCCESS.under(no.decidedBy, no.confirmed);
      return new Branches(no, yes);
    }
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
      return split(state);
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
    Branches branches = split(state);
    return node.isNegated() ? branches.negated() : branches;
  }

  private void pipeline(Pipeline node, State state) {
    conditions += node.isNegated() ? 1 : 0;
    commands(node, state);
    if (node.isNegated()) {
      conditions--;
      state.status = negated(state.status);
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

  /** On some way the script ends here, and a value says whether it is this one. */
  void leaveUnless(Value value, State state) {
    Set<Label.Probe> deciding = value.influences();
    if (!deciding.isEmpty()) {
      jumps.exit(state.copy());
      state.decidedBy = Sets.union(state.decidedBy, deciding);
    }
  }

  /** What probes list is compared with what stands in files. */
  void comparing(Set<Label.Probe> probes, List<Value> with) {
    for (Value value : with) {
      for (Label label : value.labels()) {
        if (label instanceof Label.FileContent file && !probes.isEmpty()) {
          compared.merge(file.word(), probes, Sets::union);
        }
      }
    }
  }

  /** Sets a variable. If it names a file, what was found out about the file no longer counts. */
  void set(String name, Value value, State state) {
    state.set(name, value);
    for (var entry : compared.entrySet()) {
      String word = entry.getKey();
      if (word.contains("$" + name) || word.contains("${" + name)) {
        state.doubt(entry.getValue());
      }
    }
  }

  /** A file was changed, or removed. */
  void written(String word, State state) {
    state.changedFiles();
    for (var entry : compared.entrySet()) {
      if (Target.isSameFile(entry.getKey(), word)) {
        state.doubt(entry.getValue());
      }
    }
  }

  static Value negated(Value status) {
    return status.map(
        s -> !s.isExact() ? s : s.prefix().equals("0") ? Shape.FAILURE : Shape.SUCCESS);
  }

  private void commands(Pipeline node, State state) {
    state.tested = null;
    List<Command> commands = node.commands();
    if (commands.size() == 1) {
      command(commands.get(0), state);
      return;
    }
    Value input = state.input;
    State last = state;
    for (Command command : commands) {
      State part = state.copy();
      part.input = input;
      part.output = Value.EMPTY;
      last = jumps.subshell(part, () -> command(command, part));
      input = last.output;
      state.files = Sets.union(state.files, last.files);
    }
    state.status = last.status;
    state.output = state.output.concat(last.output);
  }

  /** Splits by the status of the command that ran last. */
  private static Branches split(State state) {
    Value status = state.status;
    State.Refinement tested = state.tested;
    State yes = state.copy();
    State no = state.copy();
    @Nullable Value success = status.filter(s -> s.isCompatible(Shape.SUCCESS));
    yes.status = success == null ? status : success.map(s -> Shape.SUCCESS);
    decide(yes, status, success);
    decide(no, status, status.filter(s -> !s.equals(Shape.SUCCESS)));
    if (tested != null) {
      tested.yes().forEach(yes::refine);
      tested.no().forEach(no::refine);
    }
    return new Branches(yes, no);
  }

  /** The script went this way because {@code by} had one of the values {@code left}. */
  static void decide(State state, Value by, @Nullable Value left) {
    state.decidedBy = Sets.union(state.decidedBy, by.influences());
    if (left != null) {
      state.confirmed = Sets.union(state.confirmed, left.confirmed());
    }
  }

  void command(Command node, State state) {
    if (state.dead || ++steps > BUDGET) {
      return;
    }
    if (!inFocus() && ++foreignSteps > FOREIGN_BUDGET) {
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
      list(group.body(), state);
    } else if (node instanceof Subshell subshell) {
      subshell(subshell.body(), state);
    } else if (node instanceof IfClause clause) {
      converge(state, () -> ifClause(clause, state));
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
    State end = jumps.subshell(part, () -> list(body, part));
    state.output = end.output;
    state.status = end.status;
    state.files = end.files;
  }

  private void ifClause(IfClause clause, State state) {
    State after = state.deadCopy();
    State rest = state.copy();
    for (ConditionalBranch branch : clause.branches()) {
      if (rest.dead) {
        break;
      }
      Branches branches = branches(branch.condition(), rest);
      list(branch.body(), branches.yes());
      after = State.join(after, branches.yes());
      rest = branches.no();
    }
    if (clause.elseBody() != null) {
      list(clause.elseBody(), rest);
    } else {
      rest.status = Value.SUCCESS;
    }
    state.become(State.join(after, rest));
  }
}
