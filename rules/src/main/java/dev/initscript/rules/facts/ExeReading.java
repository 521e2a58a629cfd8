package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Conditions;
import dev.initscript.rules.facts.following.ProcessLink;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands that read what {@code /proc/PID/exe} leads to. */
final class ExeReading {
  private static final Set<String> LAST_FIELD =
      Set.of("{print $NF}", "{ print $NF }", "{print $NF;}", "{ print $NF; }");
  private static final Set<String> BEHIND_ARROW =
      Set.of(
          "s/.*-> //",
          "s/.*> //",
          "s/^.*-> //",
          "s/^.* -> //",
          "s/.* -> //",
          "s,.*-> ,,",
          "s/.*->//");

  private ExeReading() {}

  /** What a variable was assigned from, if it is never assigned from anything else. */
  static @Nullable CommandSubstitution assigned(ScriptFacts facts, CommandUse use, Word word) {
    CommandSubstitution read = assigned(facts, word);
    return read != null && isKnownAt(use, word) ? read : null;
  }

  /** The same wherever the word stands. */
  static @Nullable CommandSubstitution assigned(ScriptFacts facts, Word word) {
    String name = Conditions.plainVariable(word);
    if (name == null) {
      return null;
    }
    List<Assignment> all = new ArrayList<>();
    SyntaxWalker.walk(
        facts.tree().root(),
        Assignment.class,
        assignment -> {
          if (assignment.name().equals(name)) {
            all.add(assignment);
          }
        });
    CommandSubstitution read = null;
    for (Assignment assignment : all) {
      Word value = assignment.value();
      if (value == null || !value.text().replace("\"", "").isEmpty()) {
        CommandSubstitution from = value == null ? null : KillCommand.wholly(value);
        if (from == null || read != null) {
          return null;
        }
        read = from;
      }
    }
    return read;
  }

  private static boolean isKnownAt(CommandUse use, Word word) {
    Value value = use.value(word);
    for (Shape shape : value.shapes()) {
      if (value.originOf(shape) != null) {
        return true;
      }
    }
    return false;
  }

  /** The command that reads the link, if its text, or all behind its arrow, is what comes out. */
  static @Nullable CommandUse in(ScriptFacts facts, CommandSubstitution read) {
    if (read.body().commands().size() != 1
        || read.body().commands().get(0).pipelines().size() != 1) {
      return null;
    }
    List<Command> commands = read.body().commands().get(0).pipelines().get(0).commands();
    CommandUse first = commands.isEmpty() ? null : by(facts, commands.get(0));
    if (first == null) {
      return null;
    }
    boolean list = first.name().equals("ls");
    boolean plain =
        commands.size() == 1 ? !list : commands.size() == 2 && list && keepsTheEnd(commands.get(1));
    return plain ? first : null;
  }

  static @Nullable CommandUse by(ScriptFacts facts, Command command) {
    for (String name : List.of("readlink", "realpath", "ls")) {
      for (CommandUse use : facts.commands(name)) {
        if (use.node().range().equals(command.range())
            && !use.arguments().isEmpty()
            && ProcessLink.is(last(use), use.value(last(use)), "exe")) {
          return use;
        }
      }
    }
    return null;
  }

  /** {@code awk '{print $NF}'}, {@code sed 's/.*-> //'}: " (deleted)", or the path with it. */
  private static boolean keepsTheEnd(Command command) {
    if (!(command instanceof SimpleCommand simple) || simple.words().size() < 2) {
      return false;
    }
    String name = String.valueOf(simple.words().get(0).literal());
    String program = String.valueOf(simple.words().get(simple.words().size() - 1).literal());
    return switch (name) {
      case "awk", "gawk", "mawk" -> simple.words().size() == 2 && LAST_FIELD.contains(program);
      case "sed" -> BEHIND_ARROW.contains(program);
      case "cut" -> simple.text().matches("cut -d ?[\"'\\\\]?>[\"']? -f ?2");
      default -> false;
    };
  }

  /** The word that names the link. */
  static Word last(CommandUse use) {
    return use.arguments().get(use.arguments().size() - 1);
  }
}
