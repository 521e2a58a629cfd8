package dev.initscript.rules.facts.following;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where {@code exit}, {@code return}, {@code break} and {@code continue} lead, and how often they
 * were met.
 */
final class Jumps {
  private enum Kind {
    SUBSHELL,
    FUNCTION,
    LOOP
  }

  private static final class Target {
    final Kind kind;
    final List<State> arrived = new ArrayList<>();
    final List<State> continued = new ArrayList<>();

    Target(Kind kind) {
      this.kind = kind;
    }
  }

  private final Deque<Target> targets = new ArrayDeque<>();
  private int count;
  private int exits;
  private int returns;
  private int outerBreaks;

  /** Changes whenever a way leaves the commands that are being followed. */
  int count() {
    return count;
  }

  /** Runs something that {@code exit} and {@code return} leave: a subshell, or the whole script. */
  State subshell(State state, Runnable inner) {
    int before = count;
    int exitsBefore = exits;
    int returnsBefore = returns;
    State end = run(Kind.SUBSHELL, state, inner);
    count = before;
    exits = exitsBefore;
    returns = returnsBefore;
    return end;
  }

  /** Runs the body of a function, which {@code return} leaves. */
  State function(State state, Runnable inner) {
    int before = count;
    int exitsBefore = exits;
    int returnsBefore = returns;
    State end = run(Kind.FUNCTION, state, inner);
    if (exits == exitsBefore) {
      count = before;
      returns = returnsBefore;
    }
    return end;
  }

  private State run(Kind kind, State state, Runnable inner) {
    Target target = new Target(kind);
    targets.push(target);
    inner.run();
    targets.pop();
    State end = state;
    for (State arrived : target.arrived) {
      end = State.join(end, arrived);
    }
    return end;
  }

  /**
   * Runs a loop, all its rounds, which {@code break} and {@code continue} leave for its own end.
   */
  void loop(Runnable rounds) {
    int before = count;
    int returnsBefore = returns;
    int outerBefore = outerBreaks;
    rounds.run();
    if (returns == returnsBefore && outerBreaks == outerBefore) {
      count = before;
    }
    // One that was meant for the loop around this one stays in the count of that one's body.
    outerBreaks = outerBefore;
  }

  /**
   * Runs the body of a loop once, and gives the state at its next round; {@code after} gets those
   * of {@code break}.
   */
  State round(State state, List<State> after, Runnable inner) {
    Target target = new Target(Kind.LOOP);
    targets.push(target);
    inner.run();
    targets.pop();
    after.addAll(target.arrived);
    State end = state;
    for (State continued : target.continued) {
      end = State.join(end, continued);
    }
    return end;
  }

  void exit(State state) {
    exits++;
    returns++;
    leave(state, Kind.SUBSHELL);
  }

  /** Leaves the function, or what was sourced or is a subshell if there is none nearer. */
  void returnFrom(State state) {
    returns++;
    for (Target target : targets) {
      if (target.kind != Kind.LOOP) {
        if (target.kind == Kind.SUBSHELL) {
          exits++;
        }
        arrive(state, target.arrived);
        return;
      }
    }
  }

  void breakFrom(State state, int levels, boolean continues) {
    int left = levels;
    if (levels > 1) {
      outerBreaks++;
    }
    for (Target target : targets) {
      if (target.kind != Kind.LOOP) {
        return;
      }
      if (--left == 0) {
        arrive(state, continues ? target.continued : target.arrived);
        return;
      }
    }
  }

  private void leave(State state, Kind kind) {
    for (Target target : targets) {
      if (target.kind == kind) {
        arrive(state, target.arrived);
        return;
      }
    }
  }

  private void arrive(State state, List<State> where) {
    count++;
    where.add(state.copy());
    state.dead = true;
  }
}
