package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Origin;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.FunctionDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds when the script runs to some place: changed by each command as it is read. */
final class State {
  private Variables variables;
  private boolean shared;
  private Set<String> readonly;

  /** The positional parameters that are known. */
  List<Value> arguments;

  /** Whether there can be more of them. */
  boolean moreArguments;

  /** {@code $?}. */
  Value status = Value.SUCCESS;

  /** What the commands have printed since the innermost command substitution began. */
  Printed output = Printed.NOTHING;

  /** Standard input. */
  Value input = Value.EMPTY;

  /** The probes whose answers decided that the script came here. */
  Set<Label.Probe> decidedBy = Set.of();

  /** The probes that said yes on every way here. */
  Set<Label.Probe> confirmed = Set.of();

  /** The probes whose answers decided how many positional parameters there are. */
  Set<Label.Probe> counted = Set.of();

  /** The probes whose answers decided which files were made, changed or removed. */
  Set<Label.Probe> files = Set.of();

  /** Whether a command that fails ends the script: {@code set -e}. */
  Errexit errexit = Errexit.OFF;

  /** Whether, on some way, a variable that is not set ends the script: {@code set -u}. */
  boolean nounset;

  /** Whether a file was sourced that can define functions of which nothing is known. */
  boolean foreign;

  /** Whether Debian's functions were sourced, on some way. */
  boolean debian;

  /** Whether the script has ended before, if {@link DebianMessages} are what they are on Debian. */
  boolean ended;

  /** The functions that are certainly defined, each by the definitions that it can have. */
  Map<String, Set<FunctionDefinition>> functions = Map.of();

  /** The values of the script's first argument for which it comes here; empty for any. */
  Set<String> actions = Set.of();

  /** Whether the script does not come here. */
  boolean dead;

  /** What the test that ran just now tells of variables. */
  @Nullable Refinement tested;

  /** What is known of variables after a test said yes, or no. */
  record Refinement(Map<String, Value> yes, Map<String, Value> no) {}

  State(List<Value> arguments) {
    this.variables = Variables.none();
    this.readonly = Set.of();
    this.arguments = arguments;
  }

  private State(State from) {
    from.shared = true;
    variables = from.variables;
    shared = true;
    readonly = from.readonly;
    arguments = from.arguments;
    moreArguments = from.moreArguments;
    status = from.status;
    output = from.output;
    input = from.input;
    decidedBy = from.decidedBy;
    confirmed = from.confirmed;
    actions = from.actions;
    dead = from.dead;
    copyRest(from);
  }

  private void copyRest(State from) {
    counted = from.counted;
    files = from.files;
    errexit = from.errexit;
    nounset = from.nounset;
    foreign = from.foreign;
    debian = from.debian;
    ended = from.ended;
    functions = from.functions;
  }

  State copy() {
    return new State(this);
  }

  /** A copy that the script does not come to. */
  State deadCopy() {
    State copy = copy();
    copy.dead = true;
    return copy;
  }

  /**
   * The value of a variable; one that the script has not set comes from the environment and can be
   * anything.
   */
  Value get(String name) {
    Value value = variables.get(name);
    return value == null ? Value.UNKNOWN : value;
  }

  /** The variables at this moment, unchanged by what follows. */
  Variables snapshot() {
    shared = true;
    return variables;
  }

  void set(String name, Value value) {
    if (!readonly.contains(name)) {
      own().put(name, value.under(decidedBy, confirmed));
    }
  }

  /** Sets a variable without a trace of the way here. */
  void refine(String name, Value value) {
    if (!isSame(variables.get(name), value)) {
      own().put(name, value);
    }
  }

  /** Gives a variable back the value it had before a function made it local. */
  void restore(String name, @Nullable Value value) {
    own().put(name, value);
  }

  @Nullable Value getIfSet(String name) {
    return variables.get(name);
  }

  void protect(String name) {
    readonly = Sets.union(readonly, Set.of(name));
  }

  /** Something that is not understood may have changed any variable. */
  void forgetAll(Origin by) {
    Value any = Value.UNKNOWN.from(by);
    variables = variables.changed(value -> here(value.or(any)), readonly);
    shared = true;
  }

  private Variables own() {
    if (shared) {
      variables = variables.copy();
      shared = false;
    }
    return variables;
  }

  /** What these probes have said so far no longer holds. */
  void doubt(Set<Label.Probe> probes) {
    confirmed = Sets.without(confirmed, probes);
    status = status.without(probes);
    variables = variables.changed(value -> value.without(probes), Set.of());
    shared = true;
  }

  /** Becomes {@code other}. */
  void become(State other) {
    if (other == this) {
      return;
    }
    other.shared = true;
    variables = other.variables;
    shared = true;
    readonly = other.readonly;
    arguments = other.arguments;
    moreArguments = other.moreArguments;
    status = other.status;
    output = other.output;
    input = other.input;
    decidedBy = other.decidedBy;
    confirmed = other.confirmed;
    actions = other.actions;
    dead = other.dead;
    tested = other.tested;
    copyRest(other);
  }

  /** What holds where two ways meet. */
  static State join(State a, State b) {
    if (a.dead || a == b) {
      return b;
    }
    if (b.dead) {
      return a;
    }
    State joined = a.copy();
    joined.variables = Variables.join(a.variables, b.variables);
    joined.readonly = Sets.common(a.readonly, b.readonly);
    joinArguments(joined, a, b);
    // That the script came one way and not the other shows in what it has there.
    joined.status = a.here(a.status).or(b.here(b.status));
    joined.output = a.output.or(b.output);
    joined.input = a.input.or(b.input);
    joined.counted = Sets.union(a.counted, b.counted);
    joined.files = Sets.union(a.files, b.files);
    joined.errexit = Errexit.join(a.errexit, b.errexit);
    joined.nounset = a.nounset || b.nounset;
    joined.foreign = a.foreign || b.foreign;
    joined.debian = a.debian || b.debian;
    joined.ended = a.ended && b.ended;
    joined.functions = either(a.functions, b.functions);
    joined.decidedBy = Sets.union(a.decidedBy, b.decidedBy);
    joined.confirmed = said(a, b);
    joined.actions =
        a.actions.isEmpty() || b.actions.isEmpty() ? Set.of() : Sets.union(a.actions, b.actions);
    return joined;
  }

  /**
   * What probes said on both ways. That one said no counts for a way, too, on which nothing hangs
   * on it: neither is come to by its yes.
   */
  private static Set<Label.Probe> said(State a, State b) {
    Set<Label.Probe> both = Sets.common(a.confirmed, b.confirmed);
    return withDenied(b, a, withDenied(a, b, both));
  }

  private static Set<Label.Probe> withDenied(State one, State other, Set<Label.Probe> both) {
    Set<Label.Probe> all = both;
    for (Label.Probe probe : one.confirmed) {
      if (probe.denied()
          && !all.contains(probe)
          && !other.decidedBy.contains(new Label.Probe(probe.command()))) {
        all = Sets.union(all, Set.of(probe));
      }
    }
    return all;
  }

  @SuppressWarnings("ReferenceEquality") // mostly the very same, which is quickly seen
  private static Map<String, Set<FunctionDefinition>> either(
      Map<String, Set<FunctionDefinition>> a, Map<String, Set<FunctionDefinition>> b) {
    if (a == b) {
      return a;
    }
    Map<String, Set<FunctionDefinition>> both = new HashMap<>();
    for (var entry : a.entrySet()) {
      Set<FunctionDefinition> others = b.get(entry.getKey());
      if (others != null) {
        both.put(entry.getKey(), union(entry.getValue(), others));
      }
    }
    return both;
  }

  @SuppressWarnings("ReferenceEquality")
  private static Set<FunctionDefinition> union(
      Set<FunctionDefinition> a, Set<FunctionDefinition> b) {
    if (a == b) {
      return a;
    }
    Set<FunctionDefinition> both = Collections.newSetFromMap(new IdentityHashMap<>());
    both.addAll(a);
    both.addAll(b);
    return both;
  }

  /** A function is defined, in place of what was called so. */
  void define(String name, FunctionDefinition function) {
    Set<FunctionDefinition> only = Collections.newSetFromMap(new IdentityHashMap<>());
    only.add(function);
    functions = new HashMap<>(functions);
    functions.put(name, only);
  }

  /** A function is no longer certainly defined. */
  void undefine(String name) {
    functions = new HashMap<>(functions);
    functions.remove(name);
  }

  /** The value as one that comes about here. */
  Value here(Value value) {
    return value.under(decidedBy, confirmed);
  }

  /** Files were changed, as they are only when the script comes here. */
  void changedFiles() {
    files = Sets.union(files, decidedBy);
  }

  /** The positional parameters were set. */
  void setArguments(List<Value> values, boolean more) {
    List<Value> set = new ArrayList<>();
    for (Value value : values) {
      set.add(here(value));
    }
    arguments = set;
    moreArguments = more;
    counted = decidedBy;
    for (Value value : values) {
      counted = Sets.union(counted, value.influences());
    }
  }

  /** Most variables are the very same on both ways, which is quickly seen. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable Object a, @Nullable Object b) {
    return a == b;
  }

  private static void joinArguments(State joined, State a, State b) {
    if (a.arguments == b.arguments) {
      return;
    }
    int both = Math.min(a.arguments.size(), b.arguments.size());
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < both; i++) {
      arguments.add(a.arguments.get(i).or(b.arguments.get(i)));
    }
    joined.arguments = arguments;
    joined.moreArguments =
        a.moreArguments || b.moreArguments || a.arguments.size() != b.arguments.size();
  }

  /**
   * Whether the two know the same of variables, so that another round of a loop tells nothing new.
   */
  boolean hasSameVariables(State other) {
    return variables.tellTheSameAs(other.variables) && arguments.equals(other.arguments);
  }

  /** For what a loop changed in its last allowed round, forgets all but where it came from. */
  void widenFrom(State before) {
    variables = variables.widenedFrom(before.variables);
    shared = true;
  }
}
