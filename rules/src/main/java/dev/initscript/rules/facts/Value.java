package dev.initscript.rules.facts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
  /** More ways than this are summed up by what they have in common. */
  private static final int MAX_SHAPES = 12;

  static final Value UNKNOWN = of(Shape.UNKNOWN);
  static final Value EMPTY = of(Shape.EMPTY);

  /**
   * How one shape comes about: its origin, and the probes that certainly said yes on every way to
   * it.
   */
  record Trace(@Nullable Origin origin, Set<Label.Probe> confirmed) {
    static final Trace NONE = new Trace(null, Set.of());

    Trace confirmedBy(Set<Label.Probe> probes) {
      return probes.isEmpty() ? this : new Trace(origin, Sets.union(confirmed, probes));
    }
  }

  private final Map<Shape, Trace> shapes;
  private final Set<Label> labels;
  private final Set<Label.Probe> decidedBy;

  private Value(Map<Shape, Trace> shapes, Set<Label> labels, Set<Label.Probe> decidedBy) {
    this.shapes = shapes.size() > MAX_SHAPES ? summed(shapes) : shapes;
    this.labels = labels;
    this.decidedBy = decidedBy;
  }

  private static Map<Shape, Trace> summed(Map<Shape, Trace> shapes) {
    Shape common = null;
    Set<Label.Probe> confirmed = null;
    for (var entry : shapes.entrySet()) {
      common = common == null ? entry.getKey() : common.commonWith(entry.getKey());
      confirmed =
          confirmed == null
              ? entry.getValue().confirmed()
              : Sets.common(confirmed, entry.getValue().confirmed());
    }
    return Map.of(
        Objects.requireNonNull(common), new Trace(null, Objects.requireNonNull(confirmed)));
  }

  static Value of(Shape shape) {
    return new Value(Map.of(shape, Trace.NONE), Set.of(), Set.of());
  }

  static Value exact(String text) {
    return of(Shape.exact(text));
  }

  /** Text of which nothing is known but where it came from. */
  static Value unknown(Set<? extends Label> labels) {
    return new Value(Map.of(Shape.UNKNOWN, Trace.NONE), Set.copyOf(labels), Set.of());
  }

  /**
   * The exit status of a command that says yes with 0 and no with 1, on the word of these probes.
   */
  static Value answer(Set<Label.Probe> probes) {
    Map<Shape, Trace> shapes = new LinkedHashMap<>();
    shapes.put(Shape.exact("0"), new Trace(null, Set.copyOf(probes)));
    shapes.put(Shape.exact("1"), new Trace(null, Label.Probe.denied(probes)));
    return new Value(shapes, Set.of(), Set.copyOf(probes));
  }

  /** Text of which nothing is known but what it was made from, and what chose among that. */
  static Value madeFrom(Iterable<Value> sources) {
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
    return shapes.keySet();
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
  Set<Label.Probe> influences() {
    return Sets.union(probes(), decidedBy);
  }

  /** The string, if there is only one and it is wholly known. */
  public @Nullable String onlyText() {
    if (shapes.size() != 1) {
      return null;
    }
    Shape only = shapes.keySet().iterator().next();
    return only.isExact() ? only.prefix() : null;
  }

  /** How the string came about, if it has that shape; null if unknown. */
  public @Nullable Origin originOf(Shape shape) {
    Trace trace = shapes.get(shape);
    return trace == null ? null : trace.origin();
  }

  /** Whether the value comes from the same places as {@code other}. */
  public boolean hasSameOrigins(Value other) {
    return shapes.keySet().equals(other.shapes.keySet()) && places().equals(other.places());
  }

  private Set<Object> places() {
    Set<Object> places = new HashSet<>();
    for (Trace trace : shapes.values()) {
      places.add(trace.origin() == null ? "none" : trace.origin().place());
    }
    return places;
  }

  /**
   * Whether, on every way, the string is an absolute path; an empty string, which names nothing, is
   * let pass.
   */
  public boolean isCertainlyAbsolutePath() {
    boolean any = false;
    for (Shape shape : shapes.keySet()) {
      if (!shape.isAbsolutePath() && !shape.equals(Shape.EMPTY)) {
        return false;
      }
      any |= shape.isAbsolutePath();
    }
    return any;
  }

  /** Whether there is a way on which the string is seen to be the path of a file. */
  public boolean mayBePath() {
    for (Shape shape : shapes.keySet()) {
      if (shape.isPath()) {
        return true;
      }
    }
    return false;
  }

  /** The strings that are certainly wholly known. */
  boolean isExact() {
    for (Shape shape : shapes.keySet()) {
      if (!shape.isExact()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a known part of some of the strings contains a text. */
  boolean mayContain(String text) {
    for (Shape shape : shapes.keySet()) {
      if (shape.prefix().contains(text) || shape.suffixText().contains(text)) {
        return true;
      }
    }
    return false;
  }

  /** Either of the two. */
  Value or(Value other) {
    if (covers(other)) {
      return this;
    }
    Map<Shape, Trace> both = new LinkedHashMap<>(shapes);
    for (var entry : other.shapes.entrySet()) {
      addTo(both, entry.getKey(), entry.getValue());
    }
    return new Value(
        both, Sets.union(labels, other.labels), Sets.union(decidedBy, other.decidedBy));
  }

  /** Whether {@code other} would add nothing. */
  @SuppressWarnings("ReferenceEquality") // the same object needs no second look
  private boolean covers(Value other) {
    if (this == other) {
      return true;
    }
    if (!Sets.contains(labels, other.labels) || !Sets.contains(decidedBy, other.decidedBy)) {
      return false;
    }
    for (var entry : other.shapes.entrySet()) {
      Trace mine = shapes.get(entry.getKey());
      if (mine == null || !Sets.contains(entry.getValue().confirmed(), mine.confirmed())) {
        return false;
      }
      if (mine.origin() == null && entry.getValue().origin() != null) {
        return false;
      }
    }
    return true;
  }

  private static void addTo(Map<Shape, Trace> shapes, Shape shape, Trace trace) {
    Trace known = shapes.get(shape);
    shapes.put(shape, known == null ? trace : either(known, trace));
  }

  private static Trace either(Trace a, Trace b) {
    return new Trace(
        a.origin() == null ? b.origin() : a.origin(), Sets.common(a.confirmed(), b.confirmed()));
  }

  /** This string followed by that one. */
  Value concat(Value next) {
    Map<Shape, Trace> both = new LinkedHashMap<>();
    for (var a : shapes.entrySet()) {
      for (var b : next.shapes.entrySet()) {
        Origin origin =
            a.getValue().origin() == null ? b.getValue().origin() : a.getValue().origin();
        addTo(
            both,
            a.getKey().concat(b.getKey()),
            new Trace(origin, Sets.union(a.getValue().confirmed(), b.getValue().confirmed())));
      }
    }
    return new Value(both, Sets.union(labels, next.labels), Sets.union(decidedBy, next.decidedBy));
  }

  /** The value with, for each string, also the confirmations that {@code other} has for it. */
  Value confirmedAlsoBy(Value other) {
    Map<Shape, Trace> both = new LinkedHashMap<>();
    for (var entry : shapes.entrySet()) {
      Trace more = other.shapes.getOrDefault(entry.getKey(), Trace.NONE);
      both.put(entry.getKey(), entry.getValue().confirmedBy(more.confirmed()));
    }
    return new Value(
        both, Sets.union(labels, other.labels), Sets.union(decidedBy, other.decidedBy));
  }

  /** The value with each possible string changed. */
  Value map(UnaryOperator<Shape> change) {
    Map<Shape, Trace> changed = new LinkedHashMap<>();
    for (var entry : shapes.entrySet()) {
      addTo(changed, change.apply(entry.getKey()), entry.getValue());
    }
    return new Value(changed, labels, decidedBy);
  }

  /** The value without the strings that fail the test; null if none is left. */
  @Nullable Value filter(Predicate<Shape> test) {
    Map<Shape, Trace> left = new LinkedHashMap<>();
    for (var entry : shapes.entrySet()) {
      if (test.test(entry.getKey())) {
        left.put(entry.getKey(), entry.getValue());
      }
    }
    if (left.size() == shapes.size()) {
      return this;
    }
    return left.isEmpty() ? null : new Value(left, labels, decidedBy);
  }

  /** The probes that said yes on every way to any of the strings. */
  Set<Label.Probe> confirmed() {
    Set<Label.Probe> all = null;
    for (Trace trace : shapes.values()) {
      all = all == null ? trace.confirmed() : Sets.common(all, trace.confirmed());
    }
    return all == null ? Set.of() : all;
  }

  /**
   * The value, as it comes about at a place that is reached only when {@code confirmed} said yes.
   */
  Value under(Set<Label.Probe> deciding, Set<Label.Probe> confirmed) {
    if (Sets.contains(decidedBy, deciding) && isConfirmedBy(confirmed)) {
      return this;
    }
    Map<Shape, Trace> traced = new LinkedHashMap<>();
    for (var entry : shapes.entrySet()) {
      traced.put(entry.getKey(), entry.getValue().confirmedBy(confirmed));
    }
    return new Value(traced, labels, Sets.union(decidedBy, deciding));
  }

  private boolean isConfirmedBy(Set<Label.Probe> probes) {
    if (!probes.isEmpty()) {
      for (Trace trace : shapes.values()) {
        if (!Sets.contains(trace.confirmed(), probes)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The value without what these probes said on the ways to it. */
  @SuppressWarnings("ReferenceEquality") // most values are not changed
  Value without(Set<Label.Probe> probes) {
    boolean changed = false;
    Map<Shape, Trace> left = new LinkedHashMap<>();
    for (var entry : shapes.entrySet()) {
      Trace trace = entry.getValue();
      Set<Label.Probe> confirmed = Sets.without(trace.confirmed(), probes);
      changed |= confirmed != trace.confirmed();
      left.put(entry.getKey(), new Trace(trace.origin(), confirmed));
    }
    return changed ? new Value(left, labels, decidedBy) : this;
  }

  Value with(Set<? extends Label> more) {
    return more.isEmpty() ? this : new Value(shapes, Sets.union(labels, more), decidedBy);
  }

  /** The value if it was worked out from this, and need not be the content of a file anymore. */
  Value reworked() {
    for (Label label : labels) {
      if (label instanceof Label.FileContent) {
        return with(Set.of(new Label.Reworked()));
      }
    }
    return this;
  }

  /** The value as it is after it was assigned at {@code origin}. */
  Value from(Origin origin) {
    Map<Shape, Trace> traced = new LinkedHashMap<>();
    for (var entry : shapes.entrySet()) {
      Trace trace = entry.getValue();
      traced.put(entry.getKey(), new Trace(origin.after(trace.origin()), trace.confirmed()));
    }
    return new Value(traced, labels, decidedBy);
  }

  /** Equality of what is known; origins do not count, so that loops settle. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Value value
            && labels.equals(value.labels)
            && decidedBy.equals(value.decidedBy)
            && shapes.size() == value.shapes.size()
            && hasConfirmationsOf(value));
  }

  private boolean hasConfirmationsOf(Value other) {
    for (var entry : shapes.entrySet()) {
      Trace theirs = other.shapes.get(entry.getKey());
      if (theirs == null || !theirs.confirmed().equals(entry.getValue().confirmed())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return shapes.keySet().hashCode();
  }

  /** The possible strings, for a person: {@code /usr/sbin/foo or *}. */
  @Override
  public String toString() {
    return String.join(" or ", shapes.keySet().stream().map(Shape::toString).toList());
  }
}
