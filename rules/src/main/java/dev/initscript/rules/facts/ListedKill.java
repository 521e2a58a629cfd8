package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.WhileClause;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signal to the processes that are listed for a name: {@code kill $(pidof foo)}, {@code kill
 * `pgrep foo`}, {@code pidof foo | xargs kill}, {@code kill $(ps ax | grep foo | ...)}.
 *
 * @param use the command that signals
 * @param by what is compared with the name
 * @param name the name; null if it is not the whole name of a program
 * @param list what prints the processes; null if something is done to the list after it
 */
public record ListedKill(
    CommandUse use, ProcessSearch.By by, @Nullable String name, @Nullable TextRange list) {
  /** The signals of a script that go to a list of the same command line. */
  public static List<ListedKill> in(ScriptFacts facts) {
    List<ListedKill> found = new ArrayList<>();
    for (CommandUse use : facts.commands("kill")) {
      boolean signals = signals(use);
      ListedKill kill = signals ? ofArguments(facts, use) : null;
      if (kill == null && signals) {
        kill = ofCaptured(facts, use);
      }
      if (kill != null) {
        found.add(kill);
      }
    }
    for (CommandUse use : facts.commands("xargs")) {
      ListedKill kill = killsByXargs(use) ? ofXargs(facts, use) : null;
      if (kill != null) {
        found.add(kill);
      }
    }
    return found;
  }

  private static @Nullable ListedKill ofArguments(ScriptFacts facts, CommandUse use) {
    for (Word word : use.arguments()) {
      CommandSubstitution substitution = KillCommand.wholly(word);
      ListedKill kill =
          substitution == null ? null : of(facts, use, pipelineIn(substitution.body()));
      if (kill != null) {
        return kill;
      }
    }
    return null;
  }

  /** {@code PIDS=$(pidof foo); kill $PIDS}, if nothing picks among them before or after. */
  private static @Nullable ListedKill ofCaptured(ScriptFacts facts, CommandUse kill) {
    if (isChosen(facts, kill)) {
      return null;
    }
    for (String lister : List.of("pidof", "pgrep", "ps")) {
      for (CommandUse list : facts.commands(lister)) {
        if (receives(kill, list) && isAlone(facts, list)) {
          ProcessSearch search = ProcessSearch.of(facts, list.node(), List.of(list.node()));
          if (search != null
              && search.result() == ProcessSearch.Result.PIDS
              && !isComparedWithAFile(facts, list)) {
            return new ListedKill(kill, search.by(), search.name(), null);
          }
        }
      }
    }
    return null;
  }

  private static boolean isAlone(ScriptFacts facts, CommandUse list) {
    return facts.tree().parentOf(list.node()) instanceof Pipeline pipeline
        && pipeline.commands().size() == 1;
  }

  /**
   * The signals to what {@code pgrep -f ^/usr/sbin/foo} lists, each with the command that lists: at
   * once or from a variable, if nothing picks among them.
   */
  public static Map<CommandUse, CommandUse> byPath(ScriptFacts facts) {
    Map<CommandUse, CommandUse> found = new LinkedHashMap<>();
    for (CommandUse list : facts.commands("pgrep")) {
      if (isAlone(facts, list)
          && ProcessSearch.ofPath(facts, list.node()) != null
          && !isComparedWithAFile(facts, list)) {
        for (CommandUse kill : facts.commands("kill")) {
          if (receives(kill, list) && certainlySignals(kill) && !isChosen(facts, kill)) {
            found.putIfAbsent(kill, list);
          }
        }
      }
    }
    return found;
  }

  /**
   * Whether it is known to send a signal on some way: {@code kill -$S} is a question if S is 0, and
   * nothing is said of an S that is not known.
   */
  private static boolean certainlySignals(CommandUse kill) {
    for (Word word : kill.arguments()) {
      if (word.text().startsWith("-") && !isKnownSignal(kill.value(word))) {
        return false;
      }
    }
    return signals(kill);
  }

  private static boolean isKnownSignal(Value option) {
    for (Shape shape : option.shapes()) {
      if (shape.isExact() && !shape.prefix().equals("-0")) {
        return true;
      }
    }
    return false;
  }

  private static boolean signals(CommandUse kill) {
    for (Evaluation way : kill.evaluations()) {
      if (Signals.signals(kill, way)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is signalled on a condition, pid by pid. */
  private static boolean isChosen(ScriptFacts facts, CommandUse kill) {
    boolean condition = false;
    for (SyntaxNode around : facts.tree().ancestorsOf(kill.node())) {
      if (around instanceof ForClause || around instanceof WhileClause) {
        return condition;
      }
      condition |=
          around instanceof IfClause
              || around instanceof CaseClause
              || (around instanceof AndOr list && list.pipelines().size() > 1);
    }
    return false;
  }

  private static boolean receives(CommandUse use, CommandUse probe) {
    for (Evaluation way : use.evaluations()) {
      if (way.receives(new Label.Probe(probe.node()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a test compares what was listed with what stands in a file: a pidfile. */
  private static boolean isComparedWithAFile(ScriptFacts facts, CommandUse probe) {
    for (CommandUse use : facts.commands()) {
      boolean test = use.name().equals("[") || use.name().equals("test");
      for (Evaluation way : test ? use.evaluations() : List.<Evaluation>of()) {
        boolean file = false;
        for (Value word : way.words()) {
          for (Label label : word.labels()) {
            file |= label instanceof Label.FileContent;
          }
        }
        if (file && way.receives(new Label.Probe(probe.node()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code xargs -r kill -9}. */
  private static boolean killsByXargs(CommandUse use) {
    List<Word> words = use.arguments();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).literal();
      if (text != null && (text.equals("kill") || text.endsWith("/kill"))) {
        String next = i + 1 < words.size() ? words.get(i + 1).literal() : "";
        return next != null && !next.equals("-0") && !next.equals("-l");
      }
    }
    return false;
  }

  private static @Nullable ListedKill ofXargs(ScriptFacts facts, CommandUse use) {
    if (!(facts.tree().parentOf(use.node()) instanceof Pipeline pipeline)) {
      return null;
    }
    List<Command> before = new ArrayList<>();
    for (Command command : pipeline.commands()) {
      if (command.start() < use.node().start()) {
        before.add(command);
      }
    }
    ListedKill kill = of(facts, use, before);
    return kill == null ? null : new ListedKill(use, kill.by(), null, null);
  }

  private static List<Command> pipelineIn(CompoundList body) {
    boolean one = body.commands().size() == 1 && body.commands().get(0).pipelines().size() == 1;
    return one ? body.commands().get(0).pipelines().get(0).commands() : List.of();
  }

  private static @Nullable ListedKill of(
      ScriptFacts facts, CommandUse use, List<Command> commands) {
    if (commands.isEmpty() || !(commands.get(0) instanceof SimpleCommand first)) {
      return null;
    }
    ProcessSearch search = ProcessSearch.of(facts, first, commands);
    if (search == null) {
      return null;
    }
    CommandUse lister = facts.command(first);
    boolean whole =
        search.result() == ProcessSearch.Result.PIDS
            && lister != null
            && lister.invocation().isReplaceable();
    TextRange range =
        new TextRange(
            ((SimpleCommand) commands.get(0)).words().get(0).start(),
            commands.get(commands.size() - 1).end());
    return new ListedKill(use, search.by(), search.name(), whole ? range : null);
  }
}
