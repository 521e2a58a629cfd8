package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Set;

/**
 * Which probes have certainly listed a process when a test says yes, and which when it says no; and
 * which have then listed none. The test tells an empty string from one that is not.
 *
 * <p>Only what a probe printed itself counts. A number that was counted from it is there either
 * way.
 *
 * @param ifYes the probes of which "yes" means that they listed something
 * @param ifNo the same of "no"
 */
record Presence(Set<Label.Probe> ifYes, Set<Label.Probe> ifNo) {
  private static final Presence NONE = new Presence(Set.of(), Set.of());

  private Presence negated() {
    Set<Label.Probe> whenNotYes = ifNo;
    return new Presence(whenNotYes, ifYes);
  }

  /**
   * What a test tells.
   *
   * @param here the probes that have decided that the script comes to the test
   */
  static Presence of(List<Word> words, List<Value> values, Set<Label.Probe> here) {
    return switch (words.size()) {
      case 1 -> present(values.get(0), here);
      case 2 -> unary(words, values, here);
      case 3 -> binary(values, here);
      default -> all(words, values, here);
    };
  }

  private static Presence unary(List<Word> words, List<Value> values, Set<Label.Probe> here) {
    String operator = values.get(0).onlyText();
    // Unquoted, an empty operand is no operand, and "-n" alone is true.
    if ("-n".equals(operator) && !words.get(1).maySplit()) {
      return present(values.get(1), here);
    }
    return "-z".equals(operator) ? present(values.get(1), here).negated() : NONE;
  }

  /** What is told by that there is something in a value. */
  private static Presence present(Value value, Set<Label.Probe> here) {
    return new Presence(listed(value, here), Label.Probe.denied(asked(value)));
  }

  private static Presence binary(List<Value> values, Set<Label.Probe> here) {
    String operator = values.get(1).onlyText();
    if (operator == null) {
      return NONE;
    }
    Presence equal = equal(values.get(0), values.get(2), here);
    return switch (operator) {
      case "=", "==", "-eq" -> equal;
      case "!=", "-ne" -> equal.negated();
      default -> NONE;
    };
  }

  private static Presence equal(Value left, Value right, Set<Label.Probe> here) {
    boolean first = !asked(left).isEmpty();
    Value list = first ? left : right;
    Value other = first ? right : left;
    String text = other.onlyText();
    if (text == null) {
      return mayBeNothing(other) ? NONE : new Presence(listed(list, here), Set.of());
    }
    boolean asksForNothing = false;
    for (Shape shape : list.shapes()) {
      asksForNothing |= text.equals(shape.isExact() ? shape.prefix() : shape.withNothingBetween());
    }
    return asksForNothing
        ? new Presence(Label.Probe.denied(asked(list)), alone(list, here))
        : new Presence(alone(list, here), Set.of());
  }

  /** {@code A -a B}: both. */
  private static Presence all(List<Word> words, List<Value> values, Set<Label.Probe> here) {
    Set<Label.Probe> both = Set.of();
    int start = 0;
    for (int i = 0; i <= words.size(); i++) {
      String text = i == words.size() ? "-a" : words.get(i).literal();
      if ("-o".equals(text) || "(".equals(text) || "!".equals(text) || "||".equals(text)) {
        return NONE;
      }
      if ("-a".equals(text) || "&&".equals(text)) {
        if (i - start < 1 || i - start > 3) {
          return NONE;
        }
        List<Value> part = values.subList(start, i);
        both = Sets.union(both, of(words.subList(start, i), part, here).ifYes());
        start = i + 1;
      }
    }
    return new Presence(both, Set.of());
  }

  /** What a pidfile holds is taken for something: of an empty one nobody is signalled. */
  private static boolean mayBeNothing(Value value) {
    for (Label label : value.labels()) {
      if (label instanceof Label.FileContent) {
        return false;
      }
    }
    return value.mayBeEmpty();
  }

  /** The one probe that has listed something if the value is not empty. */
  private static Set<Label.Probe> listed(Value value, Set<Label.Probe> here) {
    for (Shape shape : value.shapes()) {
      if (!shape.mayBeEmpty()) {
        return Set.of();
      }
    }
    return alone(value, here);
  }

  /**
   * The probe of which the value is, if it is of one only: of several each can be it, and where
   * another answer has chosen the value it can be no list at all.
   */
  private static Set<Label.Probe> alone(Value value, Set<Label.Probe> here) {
    Set<Label.Probe> asked = asked(value);
    Value left = value.filter(shape -> !shape.equals(Shape.EMPTY));
    Set<Label.Probe> said = left == null ? Set.of() : left.confirmed();
    for (Label.Probe other : value.decidedBy()) {
      boolean same = said.contains(other) || said.containsAll(Label.Probe.denied(Set.of(other)));
      if (!asked.contains(other) && !here.contains(other) && !same) {
        return Set.of();
      }
    }
    return asked.size() == 1 ? asked : Set.of();
  }

  private static Set<Label.Probe> asked(Value value) {
    for (Label label : value.labels()) {
      if (label == Label.Mark.COMPUTED) {
        return Set.of();
      }
    }
    return value.probes();
  }
}
