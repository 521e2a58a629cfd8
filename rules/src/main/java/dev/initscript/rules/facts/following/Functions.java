package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SyntaxWalker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that a script defines, and their calls. */
final class Functions {
  private static final int MAX_DEPTH = 16;

  private final Evaluator evaluator;
  private final Map<String, List<Definition>> byName = new LinkedHashMap<>();
  private final Set<FunctionDefinition> called = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Call> calls = new ArrayDeque<>();
  private boolean tooDeep;

  /** A function, and the file that defines it. */
  record Definition(FunctionDefinition function, SourceFile file) {}

  private record Call(FunctionDefinition function, Map<String, @Nullable Value> outer) {}

  Functions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Adds the functions that a file defines somewhere. */
  void add(SourceFile file) {
    SyntaxWalker.walk(
        file.tree().root(),
        FunctionDefinition.class,
        function -> {
          String name = function.name().literal();
          if (name != null && !file.helpers().contains(function.range())) {
            byName
                .computeIfAbsent(name, n -> new ArrayList<>())
                .add(new Definition(function, file));
          }
        });
  }

  /** A function is defined here, in place of what was called so. */
  void define(String name, FunctionDefinition function, State state) {
    state.define(name, function);
    ShellState.redefine(name, state);
  }

  /** A function is no longer certainly defined. */
  void undefine(String name, State state) {
    state.undefine(name);
    ShellState.redefine(name, state);
  }

  /** The functions of the file that is being followed which nothing has called so far. */
  List<Definition> uncalled() {
    List<Definition> uncalled = new ArrayList<>();
    for (List<Definition> functions : byName.values()) {
      for (Definition definition : functions) {
        if (!called.contains(definition.function())
            && definition.file().equals(evaluator.current.file())) {
          uncalled.add(definition);
        }
      }
    }
    return uncalled;
  }

  boolean isDefined(String name) {
    return byName.containsKey(name);
  }

  /** Whether the file defines a function of that name. */
  boolean isDefinedIn(SourceFile file, String name) {
    for (Definition definition : byName.getOrDefault(name, List.of())) {
      if (definition.file().equals(file)) {
        return true;
      }
    }
    return false;
  }

  /** The names of the functions that can be meant by a string of that shape. */
  List<String> matching(Shape shape) {
    List<String> matching = new ArrayList<>();
    for (String name : byName.keySet()) {
      if (shape.isCompatible(Shape.exact(name))) {
        matching.add(name);
      }
    }
    return matching;
  }

  /** The functions whose names occur in texts. */
  List<String> namedIn(List<Value> texts) {
    List<String> named = new ArrayList<>();
    for (String name : byName.keySet()) {
      for (Value text : texts) {
        if (text.mayContain(name) && !named.contains(name)) {
          named.add(name);
        }
      }
    }
    return named;
  }

  boolean tooDeep() {
    return tooDeep;
  }

  /** Calls the function of that name; if it can have several definitions, either. */
  void call(String name, Fields arguments, State state) {
    State after = state.deadCopy();
    Set<FunctionDefinition> reached = state.functions.get(name);
    for (Definition function : byName.getOrDefault(name, List.of())) {
      if (reached != null && !reached.contains(function.function())) {
        continue;
      }
      State in = state.copy();
      in.decidedBy = Sets.union(in.decidedBy, ShellState.decidingWhatIs(name, state));
      in.setArguments(arguments.picked(), arguments.open());
      after = State.join(after, call(function, in));
    }
    List<Value> outer = state.arguments;
    boolean more = state.moreArguments;
    Set<Label.Probe> counted = state.counted;
    state.become(after);
    state.counted = counted;
    state.arguments = outer;
    state.moreArguments = more;
  }

  /** Calls a function; gives what holds when it has returned. */
  State call(Definition definition, State in) {
    FunctionDefinition function = definition.function();
    if (isBeingCalled(function) || calls.size() >= MAX_DEPTH) {
      tooDeep = true;
      in.forgetAll(evaluator.current.origin(function.name().range(), ""));
      in.status = Value.UNKNOWN;
      return in;
    }
    called.add(function);
    Call call = new Call(function, new HashMap<>());
    calls.push(call);
    Set<Label.Probe> decidedBy = in.decidedBy;
    Set<Label.Probe> confirmed = in.confirmed;
    Set<String> actions = in.actions;
    int escaped = evaluator.jumps.count();
    SourceFile caller = evaluator.current.enter(definition.file());
    State end = evaluator.jumps.function(in, () -> evaluator.command(function.body(), in));
    SourceFile unused = evaluator.current.enter(caller);
    calls.pop();
    if (end == in) {
      end = in.copy();
    }
    if (evaluator.jumps.count() == escaped) {
      end.decidedBy = decidedBy;
      end.confirmed = confirmed;
      end.actions = actions;
    }
    for (var local : call.outer().entrySet()) {
      end.restore(local.getKey(), local.getValue());
    }
    return end;
  }

  @SuppressWarnings("ReferenceEquality") // a function is its place in the script
  private boolean isBeingCalled(FunctionDefinition function) {
    for (Call call : calls) {
      if (call.function() == function) {
        return true;
      }
    }
    return false;
  }

  /** Makes a variable local to the function that is being followed. */
  void local(String name, State state) {
    Call call = calls.peek();
    if (call != null && !call.outer().containsKey(name)) {
      call.outer().put(name, state.getIfSet(name));
    }
  }

  boolean inFunction() {
    return !calls.isEmpty();
  }
}
