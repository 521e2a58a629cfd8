package dev.initscript.rules.facts;

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
  private final Map<String, List<FunctionDefinition>> byName = new LinkedHashMap<>();
  private final Set<FunctionDefinition> called = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Call> calls = new ArrayDeque<>();
  private boolean tooDeep;

  private record Call(FunctionDefinition function, Map<String, @Nullable Value> outer) {}

  Functions(Evaluator evaluator) {
    this.evaluator = evaluator;
    SyntaxWalker.walk(
        evaluator.tree.root(),
        FunctionDefinition.class,
        function -> {
          String name = function.name().literal();
          if (name != null && !evaluator.helpers.contains(function.range())) {
            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(function);
          }
        });
  }

  boolean isDefined(String name) {
    return byName.containsKey(name);
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

  /** Calls the function of that name; if it is defined twice, either. */
  void call(String name, Fields arguments, State state) {
    State after = state.deadCopy();
    for (FunctionDefinition function : byName.getOrDefault(name, List.of())) {
      State in = state.copy();
      in.setArguments(arguments.values(), arguments.open());
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

  private State call(FunctionDefinition function, State in) {
    if (isBeingCalled(function) || calls.size() >= MAX_DEPTH) {
      tooDeep = true;
      in.forgetAll(new Origin(function.name().range(), "", null));
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
    State end = evaluator.jumps.function(in, () -> evaluator.command(function.body(), in));
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

  /**
   * Follows the functions that nothing calls: those of scripts whose functions are called by an
   * interpreter ({@code openrc-run}, {@code rc.common}), by a sourced file, or by a name that is
   * computed.
   *
   * @param end what holds at the end of the script
   */
  void callTheUncalled(State end) {
    for (List<FunctionDefinition> functions : byName.values()) {
      for (FunctionDefinition function : functions) {
        if (called.contains(function)) {
          continue;
        }
        State state = end.copy();
        state.dead = false;
        state.decidedBy = Set.of();
        state.confirmed = Set.of();
        String name = function.name().literal();
        state.actions = name == null ? Set.of() : Set.of(name);
        state.arguments = List.of();
        state.moreArguments = true;
        State unused = evaluator.jumps.subshell(state, () -> call(function, state));
      }
    }
  }
}
