package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.ArrayLiteral;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that change the shell itself (POSIX XCU 2.14, 1.6, and {@code local}). */
public final class Builtins {
  private final Evaluator evaluator;

  Builtins(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * A command with its arguments.
   *
   * @param node the whole simple command
   * @param invocation what it runs
   * @param arguments the words behind the name
   * @param values their values
   */
  record Call(SimpleCommand node, Invocation invocation, List<Word> arguments, List<Value> values) {
    String name() {
      return invocation.name();
    }

    @Nullable String text(int index) {
      return index < values.size() ? values.get(index).onlyText() : null;
    }
  }

  void run(Call call, State state) {
    ShellState.run(call, state);
    if (call.invocation().lookup() == Invocation.Lookup.PATH || isExec(call)) {
      other(call, state);
      return;
    }
    switch (call.name()) {
      case "exit" -> {
        setStatus(call, state);
        evaluator.jumps.exit(state);
      }
      case "return" -> {
        setStatus(call, state);
        evaluator.jumps.returnFrom(state);
      }
      case "break", "continue" ->
          evaluator.jumps.breakFrom(state, levels(call), call.name().equals("continue"));
      case ".", "source" -> {
        SimpleCommand before = evaluator.current.leaveBy(call.node());
        evaluator.sourcing.source(evaluator, call, state);
        evaluator.current.backTo(before);
      }
      case "eval" -> eval(call, state);
      case "export", "readonly", "local", "declare", "typeset" -> declare(call, state);
      case "unset" -> unset(call, state);
      case "let" -> let(call, state);
      case "read", "getopts", "mapfile", "readarray" -> read(call, state);
      case "printf" -> printf(call, state);
      case "set" -> set(call, state);
      case "shift" -> shift(call, state);
      case "test", "[" -> Conditions.test(evaluator, call, state);
      case ":", "true" -> state.status = Value.SUCCESS;
      case "false" -> state.status = Value.FAILURE;
      default -> other(call, state);
    }
  }

  private static boolean isExec(Call call) {
    return call.invocation().wrappers().contains("exec");
  }

  private void other(Call call, State state) {
    Outputs.run(evaluator, call, state);
    boolean function = call.invocation().lookup() == Invocation.Lookup.PLAIN;
    state.ended |=
        function && evaluator.lists.endsByFailure(state) && DebianMessages.fails(call, state);
    if (isExec(call)) {
      evaluator.jumps.exit(state);
    }
  }

  private static void setStatus(Call call, State state) {
    if (!call.values().isEmpty()) {
      state.status = call.values().get(0);
    }
    state.status = state.status.under(state.decidedBy, state.confirmed);
  }

  private static int levels(Call call) {
    String text = call.text(0);
    return text != null && text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9'
        ? text.charAt(0) - '0'
        : 1;
  }

  /** Whatever it does to variables; the functions that its text names are called. */
  private void eval(Call call, State state) {
    for (String name : evaluator.functions.namedIn(call.values())) {
      State in = state.copy();
      SimpleCommand before = evaluator.current.leaveBy(call.node());
      evaluator.functions.call(name, new Fields(List.of(), true), in);
      evaluator.current.backTo(before);
      state.become(State.join(state, in));
    }
    state.forgetAll(evaluator.current.origin(call.node().range(), ""));
    state.status = Outputs.statusOf("eval", call.values(), state);
  }

  private void let(Call call, State state) {
    List<Value> sources = new ArrayList<>(call.values());
    for (Value value : call.values()) {
      String text = value.onlyText();
      if (text == null) {
        state.forgetAll(evaluator.current.origin(call.node().range(), ""));
      } else {
        sources.add(evaluator.expansion.variablesIn(text, state));
      }
    }
    state.status = Value.madeFrom(sources);
  }

  private void unset(Call call, State state) {
    if ("-f".equals(call.text(0))) {
      for (int i = 1; i < call.values().size(); i++) {
        String name = call.text(i);
        if (name == null) {
          state.functions = Map.of();
        } else {
          evaluator.functions.undefine(name, state);
        }
      }
      state.status = Value.SUCCESS;
    } else {
      forEachName(call, state, (name, s) -> evaluator.set(name, Value.EMPTY, s));
    }
  }

  private void declare(Call call, State state) {
    boolean local =
        call.name().equals("local")
            || (!call.name().equals("export")
                && !call.name().equals("readonly")
                && evaluator.functions.inFunction());
    for (int i = 0; i < call.arguments().size(); i++) {
      Word word = call.arguments().get(i);
      String prefix = word.staticPrefix();
      int equals = prefix.indexOf('=');
      String name = equals < 0 ? call.text(i) : prefix.substring(0, equals);
      if (name == null) {
        // A name that is computed: it can be any.
        state.forgetAll(evaluator.current.origin(word.range(), ""));
        continue;
      }
      if (!isName(name)) {
        continue;
      }
      if (local) {
        evaluator.functions.local(name, state);
      }
      if (equals >= 0) {
        boolean array = false;
        for (WordPart part : word.parts()) {
          array |= part instanceof ArrayLiteral;
        }
        Value value =
            array
                ? Value.madeFrom(List.of(call.values().get(i)))
                : call.values().get(i).map(shape -> withoutPrefix(shape, name.length() + 1));
        evaluator.set(name, value.from(evaluator.current.origin(word.range(), name)), state);
      } else if (local) {
        // dash keeps the outer value, bash unsets: either.
        state.set(name, state.get(name).or(Value.EMPTY));
      }
      if (call.name().equals("readonly")) {
        state.protect(name);
      }
    }
    state.status = Value.SUCCESS;
  }

  private static Shape withoutPrefix(Shape shape, int length) {
    return shape.prefix().length() < length
        ? Shape.UNKNOWN
        : new Shape(shape.prefix().substring(length), shape.suffix());
  }

  public static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private interface NameAction {
    void apply(String name, State state);
  }

  private void forEachName(Call call, State state, NameAction action) {
    for (int i = 0; i < call.values().size(); i++) {
      String name = call.text(i);
      if (name == null) {
        state.forgetAll(evaluator.current.origin(call.arguments().get(i).range(), ""));
      } else if (isName(name)) {
        action.apply(name, state);
      }
    }
    state.status = Value.SUCCESS;
  }

  private void read(Call call, State state) {
    Value read = Value.madeFrom(List.of(state.input));
    Label part = evaluator.loops.conditionals().isEmpty() ? Label.Mark.PICKED : Label.Mark.SINGLE;
    Value listed = read.probes().isEmpty() ? read : read.with(Set.of(part));
    Value text = listed.from(evaluator.current.origin(call.node().range(), ""));
    String first = firstName(call);
    forEachName(
        call,
        state,
        (name, s) -> evaluator.set(name, name.equals(first) ? text : text.reworked(), s));
    state.status = Value.UNKNOWN.under(read.influences(), Set.of());
    if (evaluator.lists.mayEndByFailure(state)) {
      // Whatever comes next depends on whether there was a whole line to read.
      Label.Probe line = new Label.Probe(call.node());
      evaluator.recorder.asked(line, evaluator.loops.conditionals());
      state.status = state.status.under(Set.of(line), Set.of());
    }
  }

  /** The variable that gets the first word of a line. */
  private static @Nullable String firstName(Call call) {
    for (int i = 0; i < call.values().size(); i++) {
      String text = call.text(i);
      if (text == null || isName(text)) {
        return text;
      }
    }
    return null;
  }

  /** {@code printf -v NAME}, bash's way to set a variable. */
  private void printf(Call call, State state) {
    String option = call.text(0);
    other(call, state);
    if (option != null && option.startsWith("-v")) {
      String name = option.length() > 2 ? option.substring(2) : call.text(1);
      if (name == null) {
        state.forgetAll(evaluator.current.origin(call.node().range(), ""));
      } else {
        Value printed = Value.madeFrom(call.values()).reworked();
        evaluator.set(
            name, printed.from(evaluator.current.origin(call.node().range(), name)), state);
      }
    }
  }

  private void set(Call call, State state) {
    int first = 0;
    while (first < call.arguments().size()) {
      String text = call.text(first);
      if (text == null || !(text.startsWith("-") || text.startsWith("+"))) {
        break;
      }
      first++;
      if (text.equals("--")) {
        break;
      }
      Errexit asked = Errexit.of(text.startsWith("-"));
      boolean named = text.length() > 1 && text.indexOf('o') == text.length() - 1;
      if (text.indexOf('e') > 0 || (named && "errexit".equals(call.text(first)))) {
        state.errexit = asked;
      }
      if (text.indexOf('u') > 0 || (named && "nounset".equals(call.text(first)))) {
        state.nounset = asked == Errexit.ON;
      }
      first += named ? 1 : 0;
    }
    boolean dashes = first > 0 && "--".equals(call.text(first - 1));
    if (dashes || first < call.arguments().size()) {
      Fields fields =
          evaluator.expansion.fields(
              call.arguments().subList(first, call.arguments().size()), state);
      state.setArguments(fields.picked(), fields.open());
    }
    state.status = Value.SUCCESS;
  }

  /** A number of up to three digits; -1 if the text is none. */
  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i == 3) {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return text.isEmpty() ? -1 : number;
  }

  private static void shift(Call call, State state) {
    String text = call.values().isEmpty() ? "1" : call.text(0);
    int by = text == null ? -1 : number(text);
    boolean unclear = by < 0 || (state.moreArguments && by >= state.arguments.size());
    if (unclear) {
      state.arguments = List.of(Parameters.anyOf(state));
      state.moreArguments = true;
    } else if (by <= state.arguments.size()) {
      List<Value> left = state.arguments.subList(by, state.arguments.size());
      Set<Label.Probe> counted = state.counted;
      state.setArguments(left, state.moreArguments);
      state.counted = Sets.union(state.counted, counted);
    }
    state.counted = Sets.union(state.counted, state.decidedBy);
    state.status = Value.UNKNOWN;
  }
}
