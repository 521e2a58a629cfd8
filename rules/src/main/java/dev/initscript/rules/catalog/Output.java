package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.shell.syntax.CompoundCommand;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** Where what a command prints goes to. */
final class Output {
  private Output() {}

  /**
   * Whether standard output is closed there ({@code >&-}): programs do not mind, but a shell's
   * {@code echo} fails (POSIX XCU echo), and with it a function that prints.
   */
  static boolean isClosed(ScriptFacts facts, SimpleCommand command) {
    List<Redirection> redirections = new ArrayList<>(command.redirections());
    for (SyntaxNode around : facts.tree().ancestorsOf(command)) {
      if (around instanceof CompoundCommand compound) {
        redirections.addAll(compound.redirections());
      }
    }
    return redirections.stream().anyMatch(Output::closes);
  }

  private static boolean closes(Redirection redirection) {
    return redirection instanceof IoFile file
        && file.operator() == RedirectionOperator.GREATAND
        && (file.ioNumber() == null || file.ioNumber().text().equals("1"))
        && "-".equals(file.target().literal());
  }
}
