package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a script has set at one place, each with its value.
 *
 * <p>They are copied where the ways of the script part, and compared where they meet: so each name
 * has a number, the same in all copies, and a copy is but an array of values.
 */
public final class Variables {
  private final Names names;
  private @Nullable Value[] values;

  /** All names that any copy has seen. */
  private static final class Names {
    final Map<String, Integer> numbers = new HashMap<>();
    final List<String> all = new ArrayList<>();

    int numberOf(String name) {
      Integer known = numbers.get(name);
      if (known != null) {
        return known;
      }
      numbers.put(name, all.size());
      all.add(name);
      return all.size() - 1;
    }
  }

  private Variables(Names names, @Nullable Value[] values) {
    this.names = names;
    this.values = values;
  }

  /** None is set. */
  static Variables none() {
    return new Variables(new Names(), new Value[0]);
  }

  Variables copy() {
    return new Variables(names, values.clone());
  }

  /** The value of a variable; null if the script has not set it. */
  @Nullable Value get(String name) {
    Integer number = names.numbers.get(name);
    return number == null ? null : get(number);
  }

  private @Nullable Value get(int number) {
    return number < values.length ? values[number] : null;
  }

  /** Sets a variable; null unsets it. */
  void put(String name, @Nullable Value value) {
    put(names.numberOf(name), value);
  }

  private void put(int number, @Nullable Value value) {
    if (number >= values.length) {
      values = Arrays.copyOf(values, names.all.size());
    }
    values[number] = value;
  }

  /** The values of those that are set. */
  public List<Value> values() {
    List<Value> set = new ArrayList<>();
    for (Value value : values) {
      if (value != null) {
        set.add(value);
      }
    }
    return set;
  }

  /** Calls {@code visit} for each that is set. */
  public void forEach(BiConsumer<String, Value> visit) {
    for (int i = 0; i < values.length; i++) {
      Value value = values[i];
      if (value != null) {
        visit.accept(names.all.get(i), value);
      }
    }
  }

  /** These with each value changed, but for some; the very same if that changes none. */
  @SuppressWarnings("ReferenceEquality") // mostly the very same, which is quickly seen
  Variables changed(UnaryOperator<Value> change, Set<String> except) {
    Variables changed = this;
    for (int i = 0; i < values.length; i++) {
      Value value = values[i];
      if (value != null && !except.contains(names.all.get(i))) {
        Value other = change.apply(value);
        if (other != value) {
          changed = changed == this ? copy() : changed;
          changed.values[i] = other;
        }
      }
    }
    return changed;
  }

  /** What they are where two ways meet; the very same as {@code a} if {@code b} adds nothing. */
  @SuppressWarnings("ReferenceEquality")
  static Variables join(Variables a, Variables b) {
    if (a == b || a.values == b.values) {
      return a;
    }
    Variables joined = a;
    int size = Math.max(a.values.length, b.values.length);
    for (int i = 0; i < size; i++) {
      Value mine = a.get(i);
      Value either = either(mine, b.get(i));
      if (either != mine) {
        joined = joined == a ? a.copy() : joined;
        joined.put(i, either);
      }
    }
    return joined;
  }

  /** One that is not set comes from the environment and can be anything. */
  @SuppressWarnings("ReferenceEquality")
  private static @Nullable Value either(@Nullable Value a, @Nullable Value b) {
    if (a == b) {
      return a;
    }
    return (a == null ? Value.UNKNOWN : a).or(b == null ? Value.UNKNOWN : b);
  }

  /**
   * The same, but of what differs from {@code before} is left only where it came from. Both have
   * come from the same script.
   */
  Variables widenedFrom(Variables before) {
    Variables widened = this;
    for (int i = 0; i < values.length; i++) {
      Value now = values[i];
      Value then = before.get(i);
      if (now != null && !now.equals(then == null ? Value.UNKNOWN : then)) {
        widened = widened == this ? copy() : widened;
        widened.values[i] = Value.unknown(now.labels()).under(now.decidedBy(), Set.of());
      }
    }
    return widened;
  }

  /** Whether the same variables are known to be the same. */
  boolean tellTheSameAs(Variables other) {
    for (int i = 0; i < Math.max(values.length, other.values.length); i++) {
      Value mine = get(i);
      Value theirs = other.get(i);
      if (mine == null ? theirs != null : !mine.equals(theirs)) {
        return false;
      }
    }
    return true;
  }
}
