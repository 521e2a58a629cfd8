package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.FunctionLibraries;
import dev.initscript.rules.facts.LibraryFunction;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Invocation;
import dev.initscript.rules.facts.values.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code service_stop PROGRAM} of OpenWrt's {@code /etc/rc.common}: start-stop-daemon with the
 * program alone, unless a variable says which pidfile it has.
 *
 * @param use the call
 * @param program what is to be signalled
 */
record ServiceCall(CommandUse use, Value program) {
  /** The variables by which the functions know of a pidfile. */
  private static final List<String> PIDFILES =
      List.of("SERVICE_PID_FILE", "SERVICE_USE_PID", "SERVICE_WRITE_PID");

  /** The calls of a script that names no pidfile. */
  static List<ServiceCall> in(ScriptFacts facts) {
    List<ServiceCall> found = new ArrayList<>();
    if (!facts.functionLibraries().contains(FunctionLibraries.OPEN_WRT)
        || PIDFILES.stream().anyMatch(facts::mayMentionInText)) {
      return found;
    }
    for (String function : LibraryFunction.signallingEveryone(FunctionLibraries.OPEN_WRT)) {
      for (CommandUse use : facts.commands(function)) {
        if (use.invocation().lookup() == Invocation.Lookup.PLAIN && !use.arguments().isEmpty()) {
          Value program = use.value(use.arguments().get(0));
          if (ProgramPath.mayBeReplaced(facts, program)) {
            found.add(new ServiceCall(use, program));
          }
        }
      }
    }
    return found;
  }

  /** A note: a script of OpenWrt's rarely has a second daemon of its program beside it. */
  Finding finding(RuleId rule, ScriptFacts facts) {
    return new Finding(
        rule,
        facts.instances().several() ? Severity.WARNING : Severity.NOTE,
        use.wordsRange(),
        use.name()
            + " signals every process of "
            + ProgramPath.of(program)
            + ", whoever started it, unless SERVICE_USE_PID or SERVICE_PID_FILE names a pidfile.",
        List.of());
  }
}
