package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The functions that nothing in a script calls: those of scripts whose functions are called by an
 * interpreter ({@code openrc-run}, {@code rc.common}), by a file that sources it, or by a name that
 * is computed.
 *
 * <p>They are called only if the script came to its end, in any order: what one leaves in a
 * variable the next one finds there.
 */
final class UncalledFunctions {
  /** Functions that hand something on by more than this are too much to follow. */
  private static final int MAX_ROUNDS = 4;

  /** Interpreters that call functions of certain names, and no others. */
  private static final Pattern INTERPRETER =
      Pattern.compile("#!.*\\b(?:openrc-run|runscript|rc\\.common)\\b.*");

  /**
   * These names (openrc-run(8), OpenWrt's rc.common). What they return says whether the service
   * starts, stops or runs; a {@code stop_pre} that fails keeps it from being stopped.
   */
  private static final Set<String> ACTIONS =
      KnownCommands.names(
          """
          start stop restart reload status boot shutdown depend describe checkconfig start_pre \
          start_post stop_post start_service stop_service reload_service running enabled service_started \
          service_stopped service_running service_triggers""");

  private final Evaluator evaluator;

  UncalledFunctions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Follows them.
   *
   * @param end what holds at the end of the script
   */
  void follow(State end) {
    List<Functions.Definition> uncalled = new ArrayList<>(evaluator.functions.uncalled());
    State before = end;
    for (int round = 1; round <= MAX_ROUNDS && !uncalled.isEmpty(); round++) {
      State after = before.copy();
      after.dead = false;
      boolean told = false;
      for (Functions.Definition definition : uncalled) {
        State left = call(definition, before);
        if (!left.dead && tells(left, before)) {
          told = true;
          after = State.join(after, left);
        }
        noteAnswers(definition, left, end);
      }
      boolean asks = !evaluator.recorder.loops().isEmpty();
      if (!told || !asks || after.hasSameVariables(before)) {
        return;
      }
      if (round == MAX_ROUNDS - 1) {
        after.widenFrom(before);
      }
      before = after;
    }
    evaluator.unsettled |= !uncalled.isEmpty();
  }

  private State call(Functions.Definition definition, State before) {
    State state = before.copy();
    state.dead = false;
    state.ended = false;
    state.confirmed = Set.of();
    String name = definition.function().name().literal();
    state.actions = name == null ? Set.of() : Set.of(name);
    state.arguments = List.of();
    state.moreArguments = true;
    State[] left = {state};
    State unused =
        evaluator.jumps.subshell(
            state, () -> left[0] = evaluator.functions.call(definition, state));
    return left[0];
  }

  /**
   * Whether a variable that the script has set is left with another value, or an answer shows in
   * one that did not show there before. That the script came to its end on the word of an answer is
   * no news: whatever is called then hangs on it anyway.
   */
  private static boolean tells(State left, State before) {
    boolean[] told = {false};
    left.snapshot()
        .forEach(
            (name, value) -> {
              Value known = before.getIfSet(name);
              boolean other = known != null && !value.shapes().equals(known.shapes());
              told[0] |= other || (tells(value, before) && !value.equals(before.get(name)));
            });
    return told[0];
  }

  private static boolean tells(Value value, State before) {
    return !value.probes().isEmpty() || !Sets.contains(before.decidedBy, value.decidedBy());
  }

  /** Whoever calls the function may signal on the word of what it leaves. */
  private void noteAnswers(Functions.Definition definition, State left, State end) {
    String name = definition.function().name().literal();
    SourceText source = definition.file().tree().source();
    boolean interpreted = INTERPRETER.matcher(source.text(source.line(1)).strip()).matches();
    if (left.dead || (interpreted && name != null && ACTIONS.contains(name))) {
      return;
    }
    noteAnswers(left.status, end.status, end);
    noteAnswers(left.output.value(), end.output.value(), end);
    left.snapshot().forEach((variable, value) -> noteAnswers(value, end.get(variable), end));
  }

  /** What the value tells that was not told before. */
  private void noteAnswers(Value value, Value before, State end) {
    Set<Label.Probe> told = Sets.without(value.influences(), before.influences());
    evaluator.recorder.answered(Sets.without(told, end.decidedBy));
  }
}
