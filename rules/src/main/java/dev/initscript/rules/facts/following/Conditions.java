package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@code test}, {@code [} and {@code [[} tell of their operands, by saying yes or no. */
public final class Conditions {
  private Conditions() {}

  static void test(Evaluator evaluator, Builtins.Call call, State state) {
    List<Word> words = call.arguments();
    List<Value> values = call.values();
    if (call.name().equals("[")
        && !values.isEmpty()
        && "]".equals(values.get(values.size() - 1).onlyText())) {
      words = words.subList(0, words.size() - 1);
      values = values.subList(0, values.size() - 1);
    }
    evaluator.pidLists.tested(words, values, true);
    apply(evaluator, words, values, state);
    if (words.size() == 3
        && "-ef".equals(words.get(1).literal())
        && asksForAProcess(words, values)) {
      Label.Probe probe = new Label.Probe(call.node());
      evaluator.recorder.asked(probe, evaluator.loops.conditionals());
      evaluator.answers.compare(Set.of(probe), values);
      state.status = Value.answer(Set.of(probe)).under(state.decidedBy, state.confirmed);
    }
  }

  /** {@code /proc/PID/exe -ef PROGRAM}. */
  private static boolean asksForAProcess(List<Word> words, List<Value> values) {
    return ProcessLink.is(words.get(0), values.get(0), "exe")
        || ProcessLink.is(words.get(2), values.get(2), "exe");
  }

  static void conditional(Evaluator evaluator, ConditionalCommand node, State state) {
    List<Word> words = ConditionWords.of(node);
    List<Value> values = new ArrayList<>();
    for (Word word : words) {
      values.add(evaluator.expansion.word(word, state));
    }
    evaluator.pidLists.tested(words, values, false);
    if (ConditionWords.isInvolved(words)) {
      Value either = Value.SUCCESS.or(Value.FAILURE);
      for (Value value : values) {
        evaluator.answers.compare(value.probes(), values);
        either = either.under(value.influences(), Set.of());
      }
      state.status = either.under(state.decidedBy, state.confirmed);
      state.tested = null;
    } else {
      apply(evaluator, words, values, state);
    }
  }

  private static void apply(
      Evaluator evaluator, List<Word> words, List<Value> values, State state) {
    if (words.size() > 1 && "!".equals(words.get(0).literal())) {
      apply(evaluator, words.subList(1, words.size()), values.subList(1, values.size()), state);
      state.status = state.status.negated();
      State.Refinement inner = state.tested;
      state.tested = inner == null ? null : new State.Refinement(inner.no(), inner.yes());
      return;
    }
    for (Value value : values) {
      evaluator.answers.compare(value.probes(), values);
    }
    Test test = new Test(words, values, state.decidedBy);
    state.status = test.status().under(state.decidedBy, state.confirmed);
    state.tested = new State.Refinement(test.yes, test.no);
  }

  /** The variable that a word is: {@code $x}, {@code "${x}"}; null if it is anything else. */
  public static @Nullable String plainVariable(Word word) {
    if (word.parts().size() != 1) {
      return null;
    }
    WordPart part = word.parts().get(0);
    if (part instanceof DoubleQuoted quoted && quoted.parts().size() == 1) {
      part = quoted.parts().get(0);
    }
    return part instanceof ParameterExpansion parameter
            && parameter.argument() == null
            && Builtins.isName(parameter.name())
            && !parameter.isLength()
            && !parameter.isIndirect()
        ? parameter.name()
        : null;
  }

  /** One test of one or two operands; of longer ones only what they ask about. */
  private static final class Test {
    private static final Set<String> FILE = Set.of("-e", "-f", "-r", "-s", "-x");

    final Map<String, Value> yes = new LinkedHashMap<>();
    final Map<String, Value> no = new LinkedHashMap<>();
    private final List<Word> words;
    private final List<Value> values;
    private final Set<Label.Probe> here;
    private @Nullable Value confirmedStatus;
    private boolean negative;

    Test(List<Word> words, List<Value> values, Set<Label.Probe> here) {
      this.here = here;
      this.words = words;
      this.values = values;
      if (words.size() == 1) {
        refine(words.get(0), values.get(0), shape -> !shape.equals(Shape.EMPTY), Shape::mayBeEmpty);
      } else if (words.size() == 2) {
        unary(words, values);
      } else if (words.size() == 3) {
        binary(words, values);
      }
    }

    private void unary(List<Word> words, List<Value> values) {
      String operator = values.get(0).onlyText();
      if ("-n".equals(operator)) {
        refine(words.get(1), values.get(1), shape -> !shape.equals(Shape.EMPTY), Shape::mayBeEmpty);
      } else if ("-z".equals(operator)) {
        negative = true;
        refine(words.get(1), values.get(1), Shape::mayBeEmpty, shape -> !shape.equals(Shape.EMPTY));
      } else if (operator != null && FILE.contains(operator) && !words.get(1).maySplit()) {
        // A file has a name; without quotes an empty one would be no operand, and "-x" alone true.
        refine(words.get(1), values.get(1), shape -> !shape.equals(Shape.EMPTY), shape -> true);
      }
    }

    private void binary(List<Word> words, List<Value> values) {
      String operator = values.get(1).onlyText();
      if (operator == null) {
        return;
      }
      switch (operator) {
        case "=", "==", "-eq" -> compare(words, values);
        case "!=", "-ne" -> {
          negative = true;
          compare(words, values);
        }
        default -> {
          // The operand decides; how is not looked at.
        }
      }
    }

    private void compare(List<Word> words, List<Value> values) {
      compare(words.get(0), values.get(0), values.get(2).onlyText());
      compare(words.get(2), values.get(2), values.get(0).onlyText());
    }

    private void compare(Word word, Value value, @Nullable String with) {
      if (with == null) {
        return;
      }
      Shape text = Shape.exact(with);
      Predicate<Shape> equal = shape -> shape.isCompatible(text);
      Predicate<Shape> unequal = shape -> !shape.equals(text);
      Value same = value.filter(equal);
      String name = plainVariable(word);
      if (same != null && name != null) {
        Value narrowed = same.map(shape -> text);
        (negative ? no : yes).put(name, narrowed);
      }
      Value different = value.filter(unequal);
      if (different != null && name != null) {
        (negative ? yes : no).put(name, different);
      }
      note(negative ? different : same, negative ? same : different);
    }

    private void refine(Word word, Value value, Predicate<Shape> ifYes, Predicate<Shape> ifNo) {
      Value left = value.filter(ifYes);
      Value right = value.filter(ifNo);
      String name = plainVariable(word);
      if (name != null && left != null) {
        yes.put(name, left);
      }
      if (name != null && right != null) {
        no.put(name, right);
      }
      note(left, right);
    }

    /** Which probes have said yes on every way to each outcome. */
    private void note(@Nullable Value ifYes, @Nullable Value ifNo) {
      Value success = Value.SUCCESS.under(Set.of(), ifYes == null ? Set.of() : ifYes.confirmed());
      Value failure = Value.FAILURE.under(Set.of(), ifNo == null ? Set.of() : ifNo.confirmed());
      Value both = success.or(failure);
      if (confirmedStatus == null || !ifYesIsEmpty(ifYes, ifNo)) {
        confirmedStatus = both;
      }
    }

    private static boolean ifYesIsEmpty(@Nullable Value ifYes, @Nullable Value ifNo) {
      return (ifYes == null || ifYes.confirmed().isEmpty())
          && (ifNo == null || ifNo.confirmed().isEmpty());
    }

    Value status() {
      Set<Label.Probe> deciding = Set.of();
      for (Value value : values) {
        deciding = Sets.union(deciding, value.influences());
      }
      Value status = confirmedStatus == null ? Value.SUCCESS.or(Value.FAILURE) : confirmedStatus;
      Presence presence = Presence.of(words, values, here);
      Value answer =
          Value.SUCCESS
              .under(Set.of(), presence.ifYes())
              .or(Value.FAILURE.under(Set.of(), presence.ifNo()));
      return status.confirmedAlsoBy(answer).under(deciding, Set.of());
    }
  }
}
