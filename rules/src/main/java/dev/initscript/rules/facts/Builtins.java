package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.ArrayLiteral;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that change the shell itself (POSIX XCU 2.14, 1.6, and {@code local}). */
final class Builtins {
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
      case ".", "source" -> source(call, state);
      case "eval" -> {
        state.forgetAll(new Origin(call.node().range(), "", null));
        state.status = Value.UNKNOWN;
      }
      case "export", "readonly", "local", "declare", "typeset" -> declare(call, state);
      case "unset" -> forEachName(call, state, (name, s) -> s.set(name, Value.EMPTY));
      case "read", "getopts", "mapfile", "readarray", "let" -> read(call, state);
      case "set" -> set(call, state);
      case "shift" -> shift(call, state);
      case "test", "[" -> Conditions.test(call, state);
      case ":", "true" -> state.status = Value.exact("0");
      case "false" -> state.status = Value.exact("1");
      default -> other(call, state);
    }
  }

  private static boolean isExec(Call call) {
    return call.invocation().wrappers().contains("exec");
  }

  private void other(Call call, State state) {
    Outputs.run(evaluator, call, state);
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
    return text != null && text.matches("[1-9]") ? Integer.parseInt(text) : 1;
  }

  private static void source(Call call, State state) {
    state.status = Value.UNKNOWN;
    Origin origin = new Origin(call.node().range(), "", null);
    String path = call.text(0);
    Set<String> names = path == null ? null : SourcedLibraries.variablesSetBy(path);
    if (names == null) {
      state.forgetAll(origin);
      return;
    }
    for (String name : names) {
      state.set(name, state.get(name).or(Value.UNKNOWN).from(origin));
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
      if (name == null || !isName(name)) {
        continue;
      }
      if (local) {
        evaluator.functions.local(name, state);
      }
      if (equals >= 0) {
        boolean array = word.parts().stream().anyMatch(ArrayLiteral.class::isInstance);
        Value value =
            array
                ? Value.unknown(call.values().get(i).labels())
                : call.values().get(i).map(shape -> withoutPrefix(shape, name.length() + 1));
        state.set(name, value.from(new Origin(word.range(), name, null)));
      } else if (local) {
        // dash keeps the outer value, bash unsets: either.
        state.set(name, state.get(name).or(Value.EMPTY));
      }
      if (call.name().equals("readonly")) {
        state.protect(name);
      }
    }
    state.status = Value.exact("0");
  }

  private static Shape withoutPrefix(Shape shape, int length) {
    return shape.prefix().length() < length
        ? Shape.UNKNOWN
        : new Shape(shape.prefix().substring(length), shape.suffix());
  }

  static boolean isName(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*");
  }

  private interface NameAction {
    void apply(String name, State state);
  }

  private static void forEachName(Call call, State state, NameAction action) {
    for (int i = 0; i < call.values().size(); i++) {
      String name = call.text(i);
      if (name != null && isName(name)) {
        action.apply(name, state);
      }
    }
    state.status = Value.exact("0");
  }

  private static void read(Call call, State state) {
    Value line = Value.unknown(state.input).from(new Origin(call.node().range(), "", null));
    forEachName(call, state, (name, s) -> s.set(name, line));
    state.status = Value.UNKNOWN.under(Label.probes(state.input), Set.of());
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
      if (text.equals("-o") || text.equals("+o")) {
        first++;
      }
    }
    boolean dashes = first > 0 && "--".equals(call.text(first - 1));
    if (dashes || first < call.arguments().size()) {
      Fields fields =
          evaluator.expansion.fields(
              call.arguments().subList(first, call.arguments().size()), state);
      state.arguments = fields.values();
      state.moreArguments = fields.open();
    }
    state.status = Value.exact("0");
  }

  private static void shift(Call call, State state) {
    String text = call.values().isEmpty() ? "1" : call.text(0);
    int by = text != null && text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    boolean unclear = by < 0 || (state.moreArguments && by >= state.arguments.size());
    if (unclear) {
      state.arguments = List.of(Parameters.anyOf(state));
      state.moreArguments = true;
    } else if (by <= state.arguments.size()) {
      state.arguments = List.copyOf(state.arguments.subList(by, state.arguments.size()));
    }
    state.status = Value.UNKNOWN;
  }
}
