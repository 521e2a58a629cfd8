package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.ProcessLink;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** {@code grep foo /proc/PID/cmdline}: a search of one process's command line. */
public final class CommandLineSearch {
  private CommandLineSearch() {}

  /** The searches of a script, by their {@code grep}. */
  public static List<CommandUse> in(ScriptFacts facts) {
    List<CommandUse> found = new ArrayList<>();
    for (CommandUse use : facts.commands("grep")) {
      Grep grep = Grep.of(use);
      if (grep != null
          && !grep.inverted()
          && ProcessSearch.isName(grep.pattern())
          && (isGiven(use) || (grep.files() == 0 && isPiped(facts, use)))) {
        found.add(use);
      }
    }
    return found;
  }

  private static boolean isGiven(CommandUse use) {
    boolean given = false;
    for (Word word : use.arguments()) {
      given |= ProcessLink.is(word, use.value(word), "cmdline");
    }
    return given || isInput(use.node(), use);
  }

  private static boolean isInput(SimpleCommand command, CommandUse use) {
    for (Redirection redirection : command.redirections()) {
      if (redirection instanceof IoFile file
          && file.target().staticPrefix().startsWith("/proc/")
          && file.target().staticSuffix().endsWith("/cmdline")
          && !use.arguments().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@code tr '\0' ' ' </proc/$p/cmdline | grep foo}. */
  private static boolean isPiped(ScriptFacts facts, CommandUse grep) {
    if (!(facts.tree().parentOf(grep.node()) instanceof Pipeline pipeline)) {
      return false;
    }
    Command first = pipeline.commands().get(0);
    for (String name : List.of("cat", "tr", "xargs", "strings")) {
      for (CommandUse use : facts.commands(name)) {
        if (use.node().range().equals(first.range()) && isGiven(use)) {
          return true;
        }
      }
    }
    return false;
  }
}
