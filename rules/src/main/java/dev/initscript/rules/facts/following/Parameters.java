package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Glob;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parameter expansion (POSIX XCU 2.6.2). */
final class Parameters {
  private Parameters() {}

  static Value expand(Evaluator evaluator, ParameterExpansion node, State state) {
    Parameter parameter = evaluator.expansion.parameter(node);
    String name = parameter.name();
    Value value =
        name.equals("PIPESTATUS") || name.equals("_")
            ? evaluator.recorder.anyAnswer()
            : get(name, state);
    if (parameter.isIndirect()) {
      return Value.madeFrom(List.of(value, evaluator.recorder.anyAnswer())).reworked();
    }
    if (name.isEmpty()) {
      return Value.madeFrom(List.of(value)).reworked();
    }
    if (parameter.hasSubscript()) {
      Value chosen = subscript(evaluator, String.valueOf(node.subscript()), state);
      return Value.madeFrom(List.of(value, chosen)).reworked();
    }
    if (parameter.isLength()) {
      return Value.madeFrom(List.of(value)).reworked().with(Set.of(Label.Mark.COMPUTED));
    }
    Word argument = node.argument();
    String operator = parameter.operator();
    if (argument == null || operator.isEmpty()) {
      boolean unset = state.nounset && value.shapes().contains(Shape.UNKNOWN);
      if (unset && !value.decidedBy().isEmpty()) {
        // What is set only on the word of an answer ends the script on the other.
        evaluator.lists.leaveUnless(value, state);
      }
      return value;
    }
    return switch (operator) {
      case ":-", "-", ":=", "=" -> orDefault(evaluator, node, parameter, value, state);
      case ":+", "+" ->
          evaluator
              .expansion
              .word(argument, state)
              .or(Value.EMPTY)
              .with(value.labels())
              .under(value.decidedBy(), Set.of());
      case ":?", "?" -> {
        evaluator.lists.leaveUnless(value, state);
        yield present(value);
      }
      case "#", "##", "%", "%%" -> {
        Value pattern = evaluator.expansion.pattern(argument, state);
        String text = pattern.onlyText();
        Value left = value.map(shape -> Glob.remove(shape, operator, text)).with(pattern.labels());
        boolean directory = name.equals("0") && operator.equals("%") && "/*".equals(text);
        if (directory) {
          yield left.with(Set.of(Label.Mark.SCRIPT_DIRECTORY));
        }
        boolean one = text != null && text.indexOf(' ') >= 0 && !left.probes().isEmpty();
        yield one ? left.with(Set.of(Label.Mark.PICKED)).reworked() : left.reworked();
      }
      default ->
          Value.madeFrom(List.of(value, evaluator.expansion.word(argument, state))).reworked();
    };
  }

  /** What decides which element of an array is meant. */
  static Value subscript(Evaluator evaluator, String text, State state) {
    Value names = evaluator.expansion.variablesIn(text, state);
    boolean more = text.contains("$(") || text.contains("`") || text.contains("$?");
    return more ? Value.madeFrom(List.of(names, evaluator.recorder.anyAnswer())) : names;
  }

  private static Value orDefault(
      Evaluator evaluator, ParameterExpansion node, Parameter parameter, Value value, State state) {
    String name = parameter.name();
    String operator = parameter.operator();
    boolean emptyToo = operator.startsWith(":");
    boolean known = state.getIfSet(name) != null;
    if (!emptyToo && known) {
      return value;
    }
    @Nullable Value present = value.filter(shape -> !shape.equals(Shape.EMPTY));
    if (!value.mayBeEmpty()) {
      return value;
    }
    Word argument = node.argument();
    Value fallback = argument == null ? Value.EMPTY : evaluator.expansion.word(argument, state);
    Value result = present == null ? fallback : present.or(fallback);
    if (operator.endsWith("=")) {
      evaluator.set(name, result.from(evaluator.current.origin(node.range(), name)), state);
    }
    return result;
  }

  private static Value present(Value value) {
    Value left = value.filter(shape -> !shape.equals(Shape.EMPTY));
    return left == null ? value : left;
  }

  private static Value get(String name, State state) {
    if (name.isEmpty()) {
      return Value.UNKNOWN;
    }
    char first = name.charAt(0);
    if (name.equals("0")) {
      return Value.unknown(Set.of(Label.Mark.SCRIPT_NAME));
    }
    if (first >= '1' && first <= '9') {
      return argument(Integer.parseInt(name.length() > 4 ? "9999" : name), state);
    }
    return switch (first) {
      case '@', '*' -> all(state);
      case '?' -> state.status;
      case '#' -> Value.UNKNOWN.under(state.counted, Set.of());
      case '$' -> Value.UNKNOWN;
      default -> state.get(name);
    };
  }

  private static Value argument(int number, State state) {
    if (number <= state.arguments.size()) {
      return state.arguments.get(number - 1);
    }
    return state.moreArguments ? anyOf(state) : Value.EMPTY;
  }

  /** A parameter of which only is known that it comes from where the known ones come from. */
  static Value anyOf(State state) {
    return Value.madeFrom(state.arguments).under(state.counted, Set.of());
  }

  private static Value all(State state) {
    if (state.arguments.size() == 1 && !state.moreArguments) {
      return state.arguments.get(0);
    }
    return anyOf(state);
  }
}
