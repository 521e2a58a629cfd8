package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Once;
import dev.initscript.rules.facts.following.Reached;
import dev.initscript.rules.facts.following.ShellState;
import dev.initscript.rules.facts.following.SourcedLibraries;
import java.util.function.Supplier;

/**
 * What a script may do that was not followed: functions of files that nobody has seen, and what
 * traps and aliases bring about later.
 */
final class Unfollowed {
  private final ScriptFacts facts;
  private final Supplier<Boolean> foreignFunctions = new Once<>(this::lookForForeignFunctions);
  private final Supplier<Boolean> unseenFiles = new Once<>(this::lookForUnseenFiles);
  private final Supplier<Boolean> hiddenSignals = new Once<>(this::lookForHiddenSignals);

  Unfollowed(ScriptFacts facts) {
    this.facts = facts;
  }

  /** Whether the script sources a file that can define functions which are not known here. */
  boolean definesFunctions() {
    return foreignFunctions.get();
  }

  private boolean lookForForeignFunctions() {
    return facts.commands().stream()
        .anyMatch(use -> isUnseenSource(use) && !facts.isInSubshell(use.node()));
  }

  /**
   * Whether the script sources a file that nobody has seen, and that is neither settings nor one of
   * the distributions' own: any command can then be a function of that file, and a trap of it can
   * look at any variable.
   */
  boolean isSourced() {
    return unseenFiles.get();
  }

  private boolean lookForUnseenFiles() {
    if (definesFunctions()) {
      return true;
    }
    for (Reached reached : facts.reached()) {
      if (isUnseenSource(reached.use()) && !facts.isInSubshell(reached.site().node())) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnseenSource(CommandUse use) {
    return (use.name().equals(".") || use.name().equals("source"))
        && !use.arguments().isEmpty()
        && !facts.follows(use)
        && SourcedLibraries.mayDefineFunctions(use.value(use.arguments().get(0)));
  }

  /**
   * Whether it can signal: what a trap runs, whatever was asked before and nobody can say with
   * which variables, and a command that has another name by alias.
   */
  boolean signals() {
    return hiddenSignals.get();
  }

  private boolean lookForHiddenSignals() {
    if (!facts.commands("alias").isEmpty() || ShellState.isNotFollowed(facts.commands())) {
      return true;
    }
    for (CommandUse trap : facts.commands("trap")) {
      if (facts.givenCommands().maySignal(trap)) {
        return true;
      }
    }
    for (Reached reached : facts.reached()) {
      String name = reached.use().name();
      boolean trap = name.equals("trap");
      if (name.equals("alias")
          || (trap && new GivenCommands(reached.file().tree()).maySignal(reached.use()))) {
        return true;
      }
    }
    return false;
  }

  /** What a trap runs it runs at any time, and what an alias stands for nobody can say. */
  boolean runsCommandsLater() {
    return has("trap") || has("alias");
  }

  private boolean has(String command) {
    return !facts.commands(command).isEmpty() || !facts.reached(command).isEmpty();
  }
}
