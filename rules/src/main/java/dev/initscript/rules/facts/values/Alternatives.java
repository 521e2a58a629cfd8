package dev.initscript.rules.facts.values;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that a string can have, each with how it comes about. Whoever makes them fills them;
 * then they are never changed.
 *
 * <p>Nearly always there is one, and never are there many: looking at each is quicker than hashing,
 * and most of what an evaluation does ends here.
 */
final class Alternatives extends AbstractSet<Shape> {
  /** More than this are summed up by what they have in common. */
  private static final int MAX = 12;

  private Alternative[] all;
  private int size;

  private Alternatives(int capacity) {
    all = new Alternative[capacity];
  }

  static Alternatives of(Alternative only) {
    Alternatives one = new Alternatives(1);
    one.all[one.size++] = only;
    return one;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(@Nullable Object shape) {
    return shape instanceof Shape s && indexOf(s) >= 0;
  }

  @Override
  public Iterator<Shape> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Shape next() {
        if (next == size) {
          throw new NoSuchElementException();
        }
        return all[next++].shape();
      }
    };
  }

  Alternative get(int index) {
    return all[index];
  }

  @Nullable Alternative get(Shape shape) {
    int index = indexOf(shape);
    return index < 0 ? null : all[index];
  }

  private int indexOf(Shape shape) {
    for (int i = 0; i < size; i++) {
      if (all[i].shape().equals(shape)) {
        return i;
      }
    }
    return -1;
  }

  /** If the shape is known already, the two are joined. */
  private void add(Alternative alternative) {
    int known = indexOf(alternative.shape());
    if (known >= 0) {
      all[known] = all[known].or(alternative);
    } else {
      append(alternative);
    }
  }

  private void append(Alternative alternative) {
    if (size == all.length) {
      all = Arrays.copyOf(all, 2 * size);
    }
    all[size++] = alternative;
  }

  /** These, or if they are too many, one that has what they have in common. */
  private Alternatives limited() {
    if (size <= MAX) {
      return this;
    }
    Shape shape = all[0].shape();
    for (int i = 1; i < size; i++) {
      shape = shape.commonWith(all[i].shape());
    }
    return of(new Alternative(shape, null, confirmed()));
  }

  /** The probes that said yes on every way to any of them. */
  Set<Label.Probe> confirmed() {
    Set<Label.Probe> common = all[0].confirmed();
    for (int i = 1; i < size; i++) {
      common = Sets.common(common, all[i].confirmed());
    }
    return common;
  }

  /** Whether {@code other} would add nothing. */
  boolean covers(Alternatives other) {
    for (int i = 0; i < other.size; i++) {
      Alternative theirs = other.all[i];
      Alternative mine = get(theirs.shape());
      if (mine == null
          || !Sets.contains(theirs.confirmed(), mine.confirmed())
          || (mine.origin() == null && theirs.origin() != null)) {
        return false;
      }
    }
    return true;
  }

  /** Either of these and those. */
  Alternatives or(Alternatives other) {
    Alternatives both = new Alternatives(size + other.size);
    for (int i = 0; i < size; i++) {
      both.append(all[i]);
    }
    for (int i = 0; i < other.size; i++) {
      both.add(other.all[i]);
    }
    return both.limited();
  }

  /** Each of these followed by each of those. */
  Alternatives concat(Alternatives next) {
    Alternatives both = new Alternatives(size * next.size);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < next.size; k++) {
        both.add(all[i].concat(next.all[k]));
      }
    }
    return both.limited();
  }

  /** Each with its shape changed. */
  Alternatives map(UnaryOperator<Shape> change) {
    Alternatives changed = new Alternatives(size);
    for (int i = 0; i < size; i++) {
      changed.add(all[i].withShape(change.apply(all[i].shape())));
    }
    return changed;
  }

  /** Those that pass the test, perhaps none. */
  Alternatives filter(Predicate<Shape> test) {
    Alternatives left = new Alternatives(size);
    for (int i = 0; i < size; i++) {
      if (test.test(all[i].shape())) {
        left.append(all[i]);
      }
    }
    return left.size == size ? this : left;
  }

  /** Each, said yes to by these probes, too. */
  Alternatives confirmedBy(Set<Label.Probe> probes) {
    Alternatives confirmed = new Alternatives(size);
    for (int i = 0; i < size; i++) {
      confirmed.append(all[i].confirmedBy(probes));
    }
    return confirmed;
  }

  /** Each with the confirmations that {@code other} has for it, too. */
  Alternatives confirmedAlsoBy(Alternatives other) {
    Alternatives both = new Alternatives(size);
    for (int i = 0; i < size; i++) {
      Alternative more = other.get(all[i].shape());
      both.append(more == null ? all[i] : all[i].confirmedBy(more.confirmed()));
    }
    return both;
  }

  boolean areConfirmedBy(Set<Label.Probe> probes) {
    for (int i = 0; i < size; i++) {
      if (!Sets.contains(all[i].confirmed(), probes)) {
        return false;
      }
    }
    return true;
  }

  /** These without what the probes said on the ways to them. */
  @SuppressWarnings("ReferenceEquality") // most are not changed
  Alternatives without(Set<Label.Probe> probes) {
    Alternatives left = null;
    for (int i = 0; i < size; i++) {
      Alternative one = all[i];
      Set<Label.Probe> confirmed = Sets.without(one.confirmed(), probes);
      if (confirmed != one.confirmed()) {
        left = left == null ? copy() : left;
        left.all[i] = new Alternative(one.shape(), one.origin(), confirmed);
      }
    }
    return left == null ? this : left;
  }

  /** Each as it is after it was assigned at {@code origin}. */
  Alternatives from(Origin origin) {
    Alternatives assigned = new Alternatives(size);
    for (int i = 0; i < size; i++) {
      Alternative one = all[i];
      assigned.append(new Alternative(one.shape(), origin.after(one.origin()), one.confirmed()));
    }
    return assigned;
  }

  private Alternatives copy() {
    Alternatives copy = new Alternatives(size);
    System.arraycopy(all, 0, copy.all, 0, size);
    copy.size = size;
    return copy;
  }

  /** Whether the shapes and their confirmations are the same; origins do not count. */
  boolean tellTheSameAs(Alternatives other) {
    if (size != other.size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      Alternative theirs = other.get(all[i].shape());
      if (theirs == null || !theirs.confirmed().equals(all[i].confirmed())) {
        return false;
      }
    }
    return true;
  }
}
