package dev.initscript.rules.facts.following;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks another supplier once, and keeps the answer. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> source;
  private @Nullable T answer;

  public Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    T known = answer;
    if (known == null) {
      known = source.get();
      answer = known;
    }
    return known;
  }
}
