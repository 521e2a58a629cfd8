package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
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
    if (node.words().isEmpty()) {
      state.status = Value.exact("0");
    }
    List<Value> prefixes = new ArrayList<>();
    for (Assignment assignment : node.assignments()) {
      prefixes.add(assign(assignment, node.words().isEmpty(), state));
    }
    Redirects redirects = new Redirects(evaluator, node.redirections(), state);
    if (node.words().isEmpty()) {
      if (node.assignments().isEmpty()) {
        // bash's $(< file)
        state.output = state.output.concat(Value.unknown(state.input));
      }
    } else {
      named(node, words, prefixes, state);
    }
    redirects.end(state, node);
  }

  private Value assign(Assignment assignment, boolean lasting, State state) {
    String name = assignment.name();
    Word word = assignment.value();
    Value value = word == null ? Value.UNKNOWN : evaluator.expansion.word(word, state);
    if (assignment.array() != null) {
      Set<Label> labels = new HashSet<>();
      for (Word element : assignment.array().elements()) {
        labels.addAll(evaluator.expansion.word(element, state).labels());
      }
      value = Value.unknown(labels);
    }
    boolean element = !assignment.target().value().equals(name);
    if (element) {
      value = Value.unknown(Sets.union(value.labels(), state.get(name).labels()));
    } else if (assignment.appends()) {
      value = state.get(name).concat(value);
    }
    if (lasting) {
      state.set(name, value.from(new Origin(assignment.range(), name, null)));
    }
    return value;
  }

  /** Records a command without running it. */
  void note(SimpleCommand node, State state) {
    Invocation unused = note(node, values(node, state), List.of(), state);
  }

  private List<Value> values(SimpleCommand node, State state) {
    List<Value> values = new ArrayList<>();
    for (Word word : node.words()) {
      values.add(evaluator.expansion.word(word, state));
    }
    return values;
  }

  private @Nullable Invocation note(
      SimpleCommand node, List<Value> words, List<Value> prefixes, State state) {
    List<@Nullable String> texts = new ArrayList<>();
    List<Integer> wordOf = new ArrayList<>();
    flatten(node, words, texts, wordOf);
    Invocation found = Invocation.of(texts);
    Invocation invocation =
        found == null
            ? null
            : new Invocation(
                found.name(), wordOf.get(found.index()), found.lookup(), found.wrappers());
    evaluator.recorder.evaluated(
        node,
        new Evaluation(
            List.copyOf(words),
            state.input,
            state.decidedBy,
            state.confirmed,
            state.actions,
            state.snapshot(),
            List.copyOf(prefixes)),
        invocation);
    return invocation;
  }

  private void named(SimpleCommand node, List<Value> words, List<Value> prefixes, State state) {
    Invocation invocation = note(node, words, prefixes, state);
    if (invocation == null) {
      callByName(node, words, state);
      return;
    }
    int from = invocation.index() + 1;
    List<Word> arguments = node.words().subList(from, node.words().size());
    List<Value> values = words.subList(from, words.size());
    boolean function =
        invocation.lookup() == Invocation.Lookup.PLAIN
            && evaluator.functions.isDefined(invocation.name());
    if (function) {
      Fields fields = evaluator.expansion.fields(arguments, state);
      evaluator.functions.call(invocation.name(), fields, state);
      return;
    }
    builtins.run(new Builtins.Call(node, invocation, arguments, values), state);
  }

  /**
   * The texts of the words, a variable that holds a command with arguments split into its fields.
   */
  private static void flatten(
      SimpleCommand node, List<Value> words, List<@Nullable String> texts, List<Integer> wordOf) {
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).onlyText();
      if (text != null && node.words().get(i).maySplit()) {
        for (String field : Strings.fields(text)) {
          texts.add(field);
          wordOf.add(i);
        }
      } else {
        texts.add(text);
        wordOf.add(i);
      }
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
        evaluator.functions.call(candidate, arguments, in);
        after = State.join(after, in);
      }
    }
    if (other || after.dead) {
      State in = before.copy();
      in.status = Outputs.statusOf(words, in);
      in.output = in.output.concat(Value.unknown(Outputs.labels(words, in)));
      after = State.join(after, in);
    }
    state.become(after);
  }
}
