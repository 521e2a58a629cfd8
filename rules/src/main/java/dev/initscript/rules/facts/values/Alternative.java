package dev.initscript.rules.facts.values;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One shape that a string can have, and how it comes about.
 *
 * @param origin where it was assigned; null if it was not
 * @param confirmed the probes that certainly said yes on every way to it
 */
record Alternative(Shape shape, @Nullable Origin origin, Set<Label.Probe> confirmed) {
  static Alternative of(Shape shape) {
    return new Alternative(shape, null, Set.of());
  }

  Alternative confirmedBy(Set<Label.Probe> probes) {
    return Sets.contains(confirmed, probes)
        ? this
        : new Alternative(shape, origin, Sets.union(confirmed, probes));
  }

  /** The same shape, if it comes about in either of two ways. */
  Alternative or(Alternative other) {
    return new Alternative(
        shape, origin == null ? other.origin : origin, Sets.common(confirmed, other.confirmed));
  }

  Alternative concat(Alternative next) {
    return new Alternative(
        shape.concat(next.shape),
        origin == null ? next.origin : origin,
        Sets.union(confirmed, next.confirmed));
  }

  Alternative withShape(Shape other) {
    return new Alternative(other, origin, confirmed);
  }
}
