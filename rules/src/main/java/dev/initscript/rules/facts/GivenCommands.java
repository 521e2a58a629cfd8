package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.KnownCommands;
import dev.initscript.rules.facts.values.Value;
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

/** Commands that a script gives as text to {@code trap}, {@code eval}, {@code su} or a shell. */
final class GivenCommands {
  private final Dialect dialect;
  private final Map<String, List<FunctionDefinition>> functions = new HashMap<>();

  GivenCommands(SyntaxTree tree) {
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

  /** Whether a command takes such a text. */
  static boolean isTakenBy(String command) {
    return command.equals("trap")
        || command.equals("eval")
        || command.equals("su")
        || KnownCommands.isInterpreter(command);
  }

  /** Whether what a {@code trap} runs can signal; an action that is not wholly known can. */
  boolean maySignal(CommandUse trap) {
    for (Evaluation way : trap.evaluations()) {
      if (maySignal(trap, way)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the command runs in that way can signal. */
  boolean maySignal(CommandUse use, Evaluation way) {
    List<Value> arguments = Signals.argumentsOf(use, way);
    return switch (use.name()) {
      case "trap" -> {
        int first = !arguments.isEmpty() && "--".equals(arguments.get(0).onlyText()) ? 1 : 0;
        yield first < arguments.size() && mayTrapSignal(arguments.get(first).onlyText());
      }
      case "eval" -> maySignal(joined(arguments));
      default -> maySignal(behindOption(arguments));
    };
  }

  private static @Nullable String joined(List<Value> arguments) {
    var text = new StringBuilder();
    for (Value argument : arguments) {
      String word = argument.onlyText();
      if (word == null) {
        return null;
      }
      text.append(word).append(' ');
    }
    return text.toString();
  }

  /** The text behind {@code -c}; null if there is none, or it is not known. */
  private static @Nullable String behindOption(List<Value> arguments) {
    for (int i = 0; i + 1 < arguments.size(); i++) {
      String option = arguments.get(i).onlyText();
      if (option != null && option.matches("-[a-z]*c|--command")) {
        return arguments.get(i + 1).onlyText();
      }
    }
    return null;
  }

  private boolean mayTrapSignal(@Nullable String action) {
    boolean resets =
        action != null
            && (action.equals("-") || action.isEmpty() || Character.isDigit(action.charAt(0)));
    return !resets && maySignal(action);
  }

  private boolean maySignal(@Nullable String text) {
    if (text == null) {
      return true;
    }
    SyntaxTree parsed = ShellParser.parse(SourceText.ofUtf8(text), dialect);
    return !parsed.errors().isEmpty() || maySignal(parsed.root(), new HashSet<>());
  }

  /**
   * Whether one of these commands can signal, or one of the functions that they call.
   *
   * @param followed the functions that have been looked at for the same question
   */
  private boolean maySignal(SyntaxNode commands, Set<String> followed) {
    List<SimpleCommand> all = new ArrayList<>();
    SyntaxWalker.walk(commands, SimpleCommand.class, all::add);
    for (SimpleCommand command : all) {
      if (!command.words().isEmpty() && !isQuiet(command.words().get(0).literal(), followed)) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuiet(@Nullable String name, Set<String> followed) {
    if (name == null) {
      return false;
    }
    List<FunctionDefinition> own = functions.get(name);
    if (own == null) {
      return KnownCommands.isQuiet(name.substring(name.lastIndexOf('/') + 1));
    }
    if (followed.add(name)) {
      for (FunctionDefinition function : own) {
        if (maySignal(function.body(), followed)) {
          return false;
        }
      }
    }
    return true;
  }
}
