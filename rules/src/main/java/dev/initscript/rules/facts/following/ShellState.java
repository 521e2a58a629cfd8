package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Set;

/**
 * What commands do to the shell that is no variable (POSIX XCU 2.12), kept like variables: what has
 * decided it then shows wherever ways meet. A script that says {@code set -e} only if a daemon runs
 * may come, or not come, to whatever stands behind.
 */
public final class ShellState {
  /** The options, redirections, traps, aliases and the environment: {@code $-} and the like. */
  private static final String OPTIONS = "-";

  /** The last command in the background. */
  private static final String BACKGROUND = "!";

  private static final List<String> KEPT = List.of(OPTIONS, BACKGROUND, "IFS", "PATH", "PWD");

  private static final Set<String> CHANGING =
      KnownCommands.names("set shopt trap exec export readonly alias unalias enable hash");

  /** These change what a name of a file means, and what the shell's own files are like. */
  private static final Set<String> DECLARING = Set.of("local", "declare", "typeset");

  private static final Set<String> PLACING = KnownCommands.names("cd pushd popd umask ulimit");

  private ShellState() {}

  /** A builtin runs. */
  static void run(Builtins.Call call, State state) {
    if (CHANGING.contains(call.name()) && !state.decidedBy.isEmpty() && !setsParameters(call)) {
      state.set(OPTIONS, Value.UNKNOWN);
    } else if (PLACING.contains(call.name())
        && (!state.decidedBy.isEmpty() || state.getIfSet("PWD") != null)) {
      state.set("PWD", Value.UNKNOWN);
    }
  }

  /** Whether the command puts variables into the environment. */
  public static boolean exports(CommandUse use) {
    boolean declares = use.name().equals("declare") || use.name().equals("typeset");
    return use.name().equals("export")
        || (declares
            && use.arguments().stream().anyMatch(w -> w.text().matches("-[A-Za-z]*x[A-Za-z]*")));
  }

  /** Whether some {@code set -a} hands every variable on to programs. */
  public static boolean exportsAll(List<CommandUse> sets) {
    for (CommandUse set : sets) {
      for (Word word : set.arguments()) {
        String text = word.literal();
        if (text != null && text.matches("-[A-Za-z]*a[A-Za-z]*|allexport")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a variable has another name ({@code local -n}), or the last part of a pipeline is run
   * in this shell ({@code lastpipe}).
   */
  public static boolean isNotFollowed(List<CommandUse> commands) {
    for (CommandUse use : commands) {
      boolean declares = DECLARING.contains(use.name());
      boolean sets = use.name().equals("shopt");
      for (Word word : declares || sets ? use.arguments() : List.<Word>of()) {
        String text = word.literal();
        boolean found =
            sets ? "lastpipe".equals(text) : text != null && text.matches("-[A-Za-z]*n[A-Za-z]*");
        if (found && !use.function()) {
          return true;
        }
      }
    }
    return false;
  }

  /** A command is run in the background. */
  static void runInBackground(State state) {
    if (!state.decidedBy.isEmpty() || state.getIfSet(BACKGROUND) != null) {
      state.set(BACKGROUND, Value.UNKNOWN);
    }
  }

  /** {@code set -- a b}: these are followed. */
  private static boolean setsParameters(Builtins.Call call) {
    String first = call.text(0);
    return call.name().equals("set") && first != null && !first.matches("[-+][A-Za-z]+");
  }

  /** The probes whose answers have decided what the shell is like. */
  static Set<Label.Probe> influences(Variables variables) {
    Set<Label.Probe> all = Set.of();
    for (String name : KEPT) {
      Value value = variables.get(name);
      all = value == null ? all : Sets.union(all, value.influences());
    }
    return all;
  }

  /** Whether the answer has decided what the shell is like. */
  static boolean isToldOf(Label.Probe probe, Variables variables) {
    for (String name : KEPT) {
      Value value = variables.get(name);
      if (value != null && (value.labels().contains(probe) || value.decidedBy().contains(probe))) {
        return true;
      }
    }
    return false;
  }

  /** The same, unless it has done so only by saying no. */
  static boolean isToldByYes(Label.Probe probe, Label.Probe no, Variables variables) {
    for (String name : KEPT) {
      Value value = variables.get(name);
      if (value != null && Evaluation.isTold(value, probe, no)) {
        return true;
      }
    }
    return false;
  }

  /** A function is defined, or removed. */
  static void redefine(String function, State state) {
    String definition = function + "()";
    if (!state.decidedBy.isEmpty() || state.getIfSet(definition) != null) {
      state.set(definition, Value.UNKNOWN);
    }
  }

  /** The probes that have decided what is run by that name. */
  static Set<Label.Probe> decidingWhatIs(String command, State state) {
    Value definition = state.getIfSet(command + "()");
    return definition == null ? Set.of() : definition.decidedBy();
  }
}
