package dev.initscript.rules.facts.values;

import java.util.LinkedHashSet;
import java.util.Set;

/** Small immutable sets: nearly all are empty or equal, and are then not copied. */
public final class Sets {
  private Sets() {}

  public static <T> Set<T> union(Set<? extends T> a, Set<? extends T> b) {
    if (contains(a, b)) {
      return share(a);
    }
    if (a.isEmpty()) {
      return share(b);
    }
    Set<T> both = new LinkedHashSet<>(a);
    both.addAll(b);
    return both;
  }

  public static <T> Set<T> common(Set<T> a, Set<T> b) {
    if (contains(b, a)) {
      return a;
    }
    Set<T> both = new LinkedHashSet<>(a);
    both.retainAll(b);
    return both;
  }

  /** Whether every element of {@code b} is in {@code a}. */
  @SuppressWarnings("ReferenceEquality") // mostly the very same, which is quickly seen
  public static boolean contains(Set<?> a, Set<?> b) {
    return a == b || b.isEmpty() || (a.size() >= b.size() && a.containsAll(b));
  }

  public static <T> Set<T> without(Set<T> a, Set<T> b) {
    Set<T> left = null;
    for (T element : b) {
      if (a.contains(element)) {
        left = left == null ? new LinkedHashSet<>(a) : left;
        left.remove(element);
      }
    }
    return left == null ? a : left;
  }

  /** A set that nobody changes may be seen as one of a wider type. */
  @SuppressWarnings("unchecked")
  private static <T> Set<T> share(Set<? extends T> set) {
    return (Set<T>) set;
  }
}
