package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What commands have printed. It is put together when somebody reads it: nobody reads most of what
 * a script prints, and each line of it would be copied at the next.
 */
final class Printed {
  static final Printed NOTHING = new Printed(null, null, Value.EMPTY);

  private final @Nullable Printed before;
  private final @Nullable Printed otherwise;
  private final Value more;
  private @Nullable Value whole;

  /**
   * Output.
   *
   * @param before what was printed earlier; null at the beginning
   * @param otherwise what was printed instead of that on another way; null if ways do not meet here
   * @param more what was printed behind it
   */
  private Printed(@Nullable Printed before, @Nullable Printed otherwise, Value more) {
    this.before = before;
    this.otherwise = otherwise;
    this.more = more;
  }

  /** This, and then that. */
  Printed then(Value printed) {
    return new Printed(this, null, printed);
  }

  /** Either of the two. */
  @SuppressWarnings("ReferenceEquality") // mostly nothing was printed on either way
  Printed or(Printed other) {
    return this == other ? this : new Printed(this, other, Value.EMPTY);
  }

  /** All of it. */
  Value value() {
    Value known = whole;
    if (known != null) {
      return known;
    }
    // A script can print thousands of times: no recursion.
    Deque<Printed> open = new ArrayDeque<>();
    open.push(this);
    while (true) {
      Printed next = open.element();
      Printed missing = next.missing();
      if (missing != null) {
        open.push(missing);
        continue;
      }
      Value made = next.make();
      next.whole = made;
      open.pop();
      if (open.isEmpty()) {
        return made;
      }
    }
  }

  /** A part that has to be put together first; null if there is none. */
  private @Nullable Printed missing() {
    if (before != null && before.whole == null) {
      return before;
    }
    return otherwise != null && otherwise.whole == null ? otherwise : null;
  }

  private Value make() {
    if (before == null) {
      return more;
    }
    return otherwise == null ? before.value().concat(more) : before.value().or(otherwise.value());
  }
}
