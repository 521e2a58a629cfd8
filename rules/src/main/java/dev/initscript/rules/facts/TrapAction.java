package dev.initscript.rules.facts;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code trap} is told to run, read as shell. */
final class TrapAction {
  private final Dialect dialect;
  private final Map<String, List<FunctionDefinition>> functions = new HashMap<>();
  private final Set<String> followed = new HashSet<>();

  TrapAction(SyntaxTree tree) {
    this.dialect = tree.dialect();
    SyntaxWalker.walk(
        tree.root(),
        FunctionDefinition.class,
        function -> {
          String name = function.name().literal();
          if (name != null) {
            functions.computeIfAbsent(name, n -> new ArrayList<>()).add(function);
          }
        });
  }

  /** Whether the action can signal; one that is not wholly known can. */
  boolean maySignal(CommandUse trap) {
    for (Evaluation way : trap.evaluations()) {
      List<Value> arguments =
          way.words().subList(trap.invocation().index() + 1, way.words().size());
      int first = !arguments.isEmpty() && "--".equals(arguments.get(0).onlyText()) ? 1 : 0;
      if (first < arguments.size() && maySignal(arguments.get(first).onlyText())) {
        return true;
      }
    }
    return false;
  }

  private boolean maySignal(@Nullable String action) {
    if (action == null) {
      return true;
    }
    if (action.equals("-") || action.isEmpty() || Character.isDigit(action.charAt(0))) {
      return false;
    }
    SyntaxTree parsed = ShellParser.parse(SourceText.ofUtf8(action), dialect);
    return !parsed.errors().isEmpty() || maySignal(parsed.root());
  }

  private boolean maySignal(SyntaxNode commands) {
    List<SimpleCommand> all = new ArrayList<>();
    SyntaxWalker.walk(commands, SimpleCommand.class, all::add);
    for (SimpleCommand command : all) {
      if (!command.words().isEmpty() && !isQuiet(command.words().get(0).literal())) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuiet(@Nullable String name) {
    if (name == null) {
      return false;
    }
    List<FunctionDefinition> own = functions.get(name);
    if (own == null) {
      return KnownCommands.isQuiet(name.substring(name.lastIndexOf('/') + 1));
    }
    if (followed.add(name)) {
      for (FunctionDefinition function : own) {
        if (maySignal(function.body())) {
          return false;
        }
      }
    }
    return true;
  }
}
