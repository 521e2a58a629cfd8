package dev.initscript.rules.facts.values;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every string that a word or variable can be at one place of the script.
 *
 * <p>Wherever the script runs to that place the string has one of the shapes. What is not
 * understood is {@link Shape#UNKNOWN}: a value is never wrong, only vague.
 */
public final class Value {
  public static final Value UNKNOWN = of(Shape.UNKNOWN);
  public static final Value EMPTY = of(Shape.EMPTY);
  public static final Value SUCCESS = of(Shape.SUCCESS);
  public static final Value FAILURE = of(Shape.FAILURE);

  private final Alternatives alternatives;
  private final Set<Label> labels;
  private final Set<Label.Probe> decidedBy;

  private Value(Alternatives alternatives, Set<Label> labels, Set<Label.Probe> decidedBy) {
    this.alternatives = alternatives;
    this.labels = labels;
    this.decidedBy = decidedBy;
  }

  public static Value of(Shape shape) {
    return new Value(Alternatives.of(Alternative.of(shape)), Set.of(), Set.of());
  }

  public static Value exact(String text) {
    return of(Shape.exact(text));
  }

  /** Text of which nothing is known but where it came from. */
  public static Value unknown(Set<? extends Label> labels) {
    return new Value(UNKNOWN.alternatives, Set.copyOf(labels), Set.of());
  }

  /**
   * The exit status of a command that says yes with 0 and no with 1, on the word of these probes.
   */
  public static Value answer(Set<Label.Probe> probes) {
    Set<Label.Probe> asked = Set.copyOf(probes);
    Alternatives yes = Alternatives.of(Alternative.of(Shape.SUCCESS).confirmedBy(asked));
    Alternatives no =
        Alternatives.of(Alternative.of(Shape.FAILURE).confirmedBy(Label.Probe.denied(probes)));
    return new Value(yes.or(no), Set.of(), asked);
  }

  /** Text of which nothing is known but what it was made from, and what chose among that. */
  public static Value madeFrom(Iterable<Value> sources) {
    Set<Label> labels = Set.of();
    Set<Label.Probe> deciding = Set.of();
    for (Value source : sources) {
      labels = Sets.union(labels, source.labels);
      deciding = Sets.union(deciding, source.decidedBy);
    }
    return unknown(labels).under(deciding, Set.of());
  }

  /** The possible strings; at least one. */
  public Set<Shape> shapes() {
    return alternatives;
  }

  /** Where parts of the string can have come from. */
  public Set<Label> labels() {
    return labels;
  }

  /** The probes whose output is part of the string. */
  public Set<Label.Probe> probes() {
    return Label.probes(labels);
  }

  /** The probes whose answer can have decided which of the strings it is. */
  public Set<Label.Probe> decidedBy() {
    return decidedBy;
  }

  /** Every probe that the string tells something of: by content or by choice. */
  public Set<Label.Probe> influences() {
    return Sets.union(probes(), decidedBy);
  }

  /** The string, if there is only one and it is wholly known. */
  public @Nullable String onlyText() {
    if (alternatives.size() != 1) {
      return null;
    }
    Shape only = alternatives.get(0).shape();
    return only.isExact() ? only.prefix() : null;
  }

  /** How the string came about, if it has that shape; null if unknown. */
  public @Nullable Origin originOf(Shape shape) {
    Alternative alternative = alternatives.get(shape);
    return alternative == null ? null : alternative.origin();
  }

  /** Whether the value comes from the same places as {@code other}. */
  public boolean hasSameOrigins(Value other) {
    return alternatives.equals(other.alternatives) && places().equals(other.places());
  }

  private Set<Object> places() {
    Set<Object> places = new HashSet<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Origin origin = alternatives.get(i).origin();
      places.add(origin == null ? "none" : origin.place());
    }
    return places;
  }

  /**
   * Whether, on every way, the string is an absolute path; an empty string, which names nothing, is
   * let pass.
   */
  public boolean isCertainlyAbsolutePath() {
    boolean any = false;
    for (Shape shape : alternatives) {
      if (!shape.isAbsolutePath() && !shape.equals(Shape.EMPTY)) {
        return false;
      }
      any |= shape.isAbsolutePath();
    }
    return any;
  }

  /** Whether there is a way on which the string is seen to be the path of a file. */
  public boolean mayBePath() {
    for (Shape shape : alternatives) {
      if (shape.isPath()) {
        return true;
      }
    }
    return false;
  }

  /** Whether some of the strings can be empty. */
  public boolean mayBeEmpty() {
    for (Shape shape : alternatives) {
      if (shape.mayBeEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The strings that are certainly wholly known. */
  public boolean isExact() {
    for (Shape shape : alternatives) {
      if (!shape.isExact()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a known part of some of the strings contains a text. */
  public boolean mayContain(String text) {
    for (Shape shape : alternatives) {
      if (shape.prefix().contains(text) || shape.suffixText().contains(text)) {
        return true;
      }
    }
    return false;
  }

  /** Either of the two. */
  public Value or(Value other) {
    if (covers(other)) {
      return this;
    }
    return new Value(
        alternatives.or(other.alternatives),
        Sets.union(labels, other.labels),
        Sets.union(decidedBy, other.decidedBy));
  }

  /** Whether {@code other} would add nothing. */
  @SuppressWarnings("ReferenceEquality") // the same object needs no second look
  private boolean covers(Value other) {
    return this == other
        || (Sets.contains(labels, other.labels)
            && Sets.contains(decidedBy, other.decidedBy)
            && alternatives.covers(other.alternatives));
  }

  /** This string followed by that one. */
  public Value concat(Value next) {
    return new Value(
        alternatives.concat(next.alternatives),
        Sets.union(labels, next.labels),
        Sets.union(decidedBy, next.decidedBy));
  }

  /** The value with, for each string, also the confirmations that {@code other} has for it. */
  public Value confirmedAlsoBy(Value other) {
    return new Value(
        alternatives.confirmedAlsoBy(other.alternatives),
        Sets.union(labels, other.labels),
        Sets.union(decidedBy, other.decidedBy));
  }

  /** The value with each possible string changed. */
  public Value map(UnaryOperator<Shape> change) {
    return new Value(alternatives.map(change), labels, decidedBy);
  }

  /** The value without the strings that fail the test; null if none is left. */
  @SuppressWarnings("ReferenceEquality") // the same object if all are left
  public @Nullable Value filter(Predicate<Shape> test) {
    Alternatives left = alternatives.filter(test);
    if (left == alternatives) {
      return this;
    }
    return left.isEmpty() ? null : new Value(left, labels, decidedBy);
  }

  /** The exit status that {@code !} makes of this one. */
  public Value negated() {
    return map(s -> !s.isExact() ? s : s.equals(Shape.SUCCESS) ? Shape.FAILURE : Shape.SUCCESS);
  }

  /** The probes that said yes on every way to any of the strings. */
  public Set<Label.Probe> confirmed() {
    return alternatives.confirmed();
  }

  /**
   * The value, as it comes about at a place that is reached only when {@code confirmed} said yes.
   */
  @SuppressWarnings("ReferenceEquality")
  public Value under(Set<Label.Probe> deciding, Set<Label.Probe> confirmed) {
    Alternatives confirmedToo =
        alternatives.areConfirmedBy(confirmed) ? alternatives : alternatives.confirmedBy(confirmed);
    if (confirmedToo == alternatives && Sets.contains(decidedBy, deciding)) {
      return this;
    }
    return new Value(confirmedToo, labels, Sets.union(decidedBy, deciding));
  }

  /** The value without what these probes said on the ways to it. */
  @SuppressWarnings("ReferenceEquality") // most values are not changed
  public Value without(Set<Label.Probe> probes) {
    Alternatives left = alternatives.without(probes);
    return left == alternatives ? this : new Value(left, labels, decidedBy);
  }

  public Value with(Set<? extends Label> more) {
    return more.isEmpty() ? this : new Value(alternatives, Sets.union(labels, more), decidedBy);
  }

  /** The value if it was worked out from this, and need not be the content of a file anymore. */
  public Value reworked() {
    for (Label label : labels) {
      if (label instanceof Label.FileContent) {
        return with(Set.of(Label.Mark.REWORKED));
      }
    }
    return this;
  }

  /** The value as it is after it was assigned at {@code origin}. */
  public Value from(Origin origin) {
    return new Value(alternatives.from(origin), labels, decidedBy);
  }

  /** Equality of what is known; origins do not count, so that loops settle. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Value value
            && labels.equals(value.labels)
            && decidedBy.equals(value.decidedBy)
            && alternatives.tellTheSameAs(value.alternatives));
  }

  @Override
  public int hashCode() {
    return alternatives.hashCode();
  }

  /** The possible strings, for a person: {@code /usr/sbin/foo or *}. */
  @Override
  public String toString() {
    return String.join(" or ", alternatives.stream().map(Shape::toString).toList());
  }
}
