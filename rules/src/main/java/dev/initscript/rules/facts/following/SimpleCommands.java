package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Origin;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Simple commands (POSIX XCU 2.9.1): assignments, then functions, builtins and other commands. */
final class SimpleCommands {
  private final Evaluator evaluator;
  private final Builtins builtins;

  SimpleCommands(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.builtins = new Builtins(evaluator);
  }

  void run(SimpleCommand node, State state) {
    state.tested = null;
    List<Value> words = values(node, state);
    int substituted = evaluator.expansion.substitutions();
    List<Value> prefixes = assign(node, state);
    Redirects redirects = new Redirects(evaluator, node.redirections(), state);
    if (node.words().isEmpty()) {
      // Only now: "rc=$?" keeps the status of the command before, "p=$(cmd)" gives that of cmd.
      if (evaluator.expansion.substitutions() == substituted) {
        state.status = Value.SUCCESS;
      }
      if (node.assignments().isEmpty()) {
        // bash's $(< file)
        state.output = state.output.then(Value.madeFrom(List.of(state.input)));
      }
    } else {
      named(node, words, prefixes, state);
    }
    redirects.end(state, node);
  }

  private List<Value> assign(SimpleCommand node, State state) {
    if (node.assignments().isEmpty()) {
      return List.of();
    }
    List<Value> values = new ArrayList<>();
    for (Assignment assignment : node.assignments()) {
      values.add(assign(assignment, node.words().isEmpty(), state));
    }
    return List.copyOf(values);
  }

  private Value assign(Assignment assignment, boolean lasting, State state) {
    String name = assignment.name();
    Word word = assignment.value();
    Value value = word == null ? Value.UNKNOWN : evaluator.expansion.word(word, state);
    if (assignment.array() != null) {
      List<Value> elements = new ArrayList<>();
      for (Word element : assignment.array().elements()) {
        elements.add(evaluator.expansion.word(element, state));
      }
      value = Value.madeFrom(elements);
    }
    String target = assignment.target().text();
    boolean element = !target.equals(name);
    if (element) {
      Value chosen = Parameters.subscript(evaluator, target.substring(name.length()), state);
      value = Value.madeFrom(List.of(value, chosen, state.get(name))).reworked();
    } else if (assignment.appends()) {
      value = state.get(name).concat(value);
    }
    if (lasting) {
      evaluator.set(name, value.from(evaluator.current.origin(assignment.range(), name)), state);
    }
    return value;
  }

  /** Records a command without running it. */
  void note(SimpleCommand node, State state) {
    Invocation unused = note(node, values(node, state), List.of(), state);
  }

  private List<Value> values(SimpleCommand node, State state) {
    Value[] values = new Value[node.words().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = evaluator.expansion.word(node.words().get(i), state);
    }
    return List.of(values);
  }

  private @Nullable Invocation note(
      SimpleCommand node, List<Value> words, List<Value> prefixes, State state) {
    Invocation invocation = CommandWords.invocation(node, words, evaluator.functions);
    Set<Label.Probe> decidedBy = state.decidedBy;
    if (invocation != null) {
      decidedBy = Sets.union(decidedBy, ShellState.decidingWhatIs(invocation.name(), state));
    }
    Evaluation evaluation =
        new Evaluation(
            words,
            state.input,
            decidedBy,
            state.files,
            state.confirmed,
            state.actions,
            state.snapshot(),
            new Fields(state.arguments, state.moreArguments),
            prefixes,
            state.errexit.isOn() && evaluator.lists.mayEndByFailure(state),
            state.ended,
            evaluator.current.script());
    SimpleCommand site = evaluator.current.site();
    if (evaluator.current.inFocus()) {
      evaluator.recorder.evaluated(node, evaluation, invocation);
    } else if (site != null && invocation != null) {
      boolean function =
          invocation.lookup() == Invocation.Lookup.PLAIN
              && evaluator.functions.isDefined(invocation.name());
      evaluator.recorder.reached(
          new Reached.Place(site, evaluator.current.file(), node),
          evaluation,
          invocation,
          function);
    }
    return invocation;
  }

  private void named(SimpleCommand node, List<Value> words, List<Value> prefixes, State state) {
    Invocation invocation = note(node, words, prefixes, state);
    if (invocation == null) {
      callByName(node, words, state);
      return;
    }
    State unnamed = invocation.isCertain() ? null : state.copy();
    named(node, words, prefixes, invocation, state);
    if (unnamed != null) {
      callByName(node, words, unnamed);
      state.become(State.join(state, unnamed));
    }
  }

  private void named(
      SimpleCommand node,
      List<Value> words,
      List<Value> prefixes,
      Invocation invocation,
      State state) {
    int from = invocation.index() + 1;
    List<Word> arguments = node.words().subList(from, node.words().size());
    List<Value> values = words.subList(from, words.size());
    boolean function =
        invocation.lookup() == Invocation.Lookup.PLAIN
            && evaluator.functions.isDefined(invocation.name());
    Builtins.Call call = new Builtins.Call(node, invocation, arguments, values);
    if (!function) {
      builtins.run(call, state);
      return;
    }
    State otherwise = state.copy();
    callFunction(call, prefixes, state);
    if (!otherwise.functions.containsKey(invocation.name())) {
      // Not defined yet, or not on every way here: then it is the command of that name.
      evaluator.recorder.mayBeCommand(node);
      builtins.run(call, otherwise);
      state.become(State.join(state, otherwise));
    }
  }

  /** A function sees the assignments before its name; whether they last, shells disagree. */
  private void callFunction(Builtins.Call call, List<Value> prefixes, State state) {
    Fields fields = evaluator.expansion.fields(call.arguments(), state);
    List<Assignment> assignments = call.node().assignments();
    List<Value> before = new ArrayList<>();
    for (int i = 0; i < prefixes.size(); i++) {
      Assignment assignment = assignments.get(i);
      before.add(state.get(assignment.name()));
      Origin origin = evaluator.current.origin(assignment.range(), assignment.name());
      evaluator.set(assignment.name(), prefixes.get(i).from(origin), state);
    }
    SimpleCommand site = evaluator.current.leaveBy(call.node());
    evaluator.functions.call(call.name(), fields, state);
    evaluator.current.backTo(site);
    for (int i = 0; i < prefixes.size(); i++) {
      String name = assignments.get(i).name();
      evaluator.set(name, state.get(name).or(before.get(i)), state);
    }
  }

  /**
   * A command whose name is computed: one of the functions if the name can be theirs, else
   * something unknown.
   */
  private void callByName(SimpleCommand node, List<Value> words, State state) {
    Value name = words.get(0);
    Fields arguments = evaluator.expansion.fields(node.arguments(), state);
    State before = state.copy();
    boolean fromArgument = name.labels().stream().anyMatch(Label.ScriptArgument.class::isInstance);
    State after = state.deadCopy();
    boolean other = false;
    for (Shape shape : name.shapes()) {
      List<String> candidates = evaluator.functions.matching(shape);
      boolean called =
          !candidates.isEmpty() && (shape.isExact() || fromArgument || !shape.isUnknown());
      other |= !called || !shape.isExact();
      for (String candidate : called ? candidates : List.<String>of()) {
        State in = before.copy();
        SimpleCommand site = evaluator.current.leaveBy(node);
        evaluator.functions.call(candidate, arguments, in);
        evaluator.current.backTo(site);
        after = State.join(after, in);
      }
    }
    if (other || after.dead) {
      State in = before.copy();
      in.changedFiles();
      Value made = Outputs.madeFrom(words, in);
      Set<Label.Probe> answers = Outputs.answerOfItself(evaluator, node, words, in);
      in.status = Outputs.statusOf("", words, in).under(answers, Set.of());
      in.output = in.output.then(made.with(answers));
      after = State.join(after, in);
    }
    state.become(after);
  }
}
