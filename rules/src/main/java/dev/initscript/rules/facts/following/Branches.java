package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import org.jspecify.annotations.Nullable;

/** Where the script goes on if a command says yes, and where if it says no. */
record Branches(State yes, State no) {
  /** By the status of the command that ran last. */
  static Branches of(State state) {
    Value status = state.status;
    State.Refinement tested = state.tested;
    State yes = state.copy();
    State no = state.copy();
    @Nullable Value success = status.filter(s -> s.isCompatible(Shape.SUCCESS));
    yes.status = success == null ? status : success.map(s -> Shape.SUCCESS);
    decide(yes, status, success);
    decide(no, status, status.filter(s -> !s.equals(Shape.SUCCESS)));
    if (tested != null) {
      tested.yes().forEach(yes::refine);
      tested.no().forEach(no::refine);
    }
    return new Branches(yes, no);
  }

  /** The script went this way because {@code by} had one of the values {@code left}. */
  static void decide(State state, Value by, @Nullable Value left) {
    state.decidedBy = Sets.union(state.decidedBy, by.influences());
    if (left != null) {
      state.confirmed = Sets.union(state.confirmed, left.confirmed());
    }
  }

  Branches negated() {
    yes.status = Value.FAILURE.under(yes.decidedBy, yes.confirmed);
    no.status = Value.SUCCESS.under(no.decidedBy, no.confirmed);
    return new Branches(no, yes);
  }
}
