package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Invocation;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.ConditionalBranch;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.IfClause;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that runs an init script by its path, to start or stop its service.
 *
 * @param use the command
 * @param path the word that names the init script
 * @param script the init script's name without its directory
 * @param action what it is asked to do
 */
public record DirectCall(CommandUse use, Word path, String script, String action) {
  private static final String DIRECTORY = "/etc/init.d/";

  /** Stands in whatever a path in that directory is put together from. */
  private static final String DIRECTORY_NAME = "init.d";

  /** What is said to them goes nowhere else. */
  private static final Set<String> ASKING_OR_CHANGING = Set.of("[", "test", "chmod", "rm");

  /** What changes whether a service runs; of these invoke-rc.d knows all. */
  private static final Set<String> ACTIONS =
      Set.of("start", "stop", "force-stop", "restart", "reload", "force-reload");

  /**
   * Debian's way of running an init script; where it is asked for first, the path is a fallback.
   */
  private static final String PROPER = "invoke-rc.d";

  /** The calls of a script, those left out that are made where there is no invoke-rc.d. */
  public static List<DirectCall> in(ScriptFacts facts) {
    List<DirectCall> calls = new ArrayList<>();
    if (!facts.mayRunFileIn(DIRECTORY) || !mayBeIn(facts)) {
      return calls;
    }
    for (CommandUse use : facts.commands()) {
      DirectCall call = use.function() ? null : of(use);
      if (call != null && !isFallback(facts, call)) {
        calls.add(call);
      }
    }
    return calls;
  }

  /**
   * Whether such a path stands where a command can get its name from. Quick to find out; following
   * every maintainer script that only asks whether an init script is there, is not.
   */
  private static boolean mayBeIn(ScriptFacts facts) {
    int[] elsewhere = {facts.countMentions(DIRECTORY_NAME)};
    boolean[] redefined = {false};
    SyntaxWalker.walk(
        facts.tree().root(),
        node -> {
          if (node instanceof SimpleCommand command && isAside(command)) {
            elsewhere[0] -= count(command);
          } else if (node instanceof FunctionDefinition function) {
            redefined[0] |= isAside(function.name().literal());
          }
        });
    return elsewhere[0] > 0 || redefined[0] || !facts.isAlone();
  }

  /** Without an expansion a test tells nothing of a variable, and no variable gets a value. */
  private static boolean isAside(SimpleCommand command) {
    for (Word word : command.words()) {
      if (word.literal() == null) {
        return false;
      }
    }
    return command.name() != null && isAside(command.name().literal());
  }

  private static boolean isAside(@Nullable String command) {
    return command != null && ASKING_OR_CHANGING.contains(command);
  }

  private static int count(SimpleCommand command) {
    int count = 0;
    for (Word word : command.words()) {
      count += word.text().contains(DIRECTORY_NAME) ? 1 : 0;
    }
    return count;
  }

  private static @Nullable DirectCall of(CommandUse use) {
    if (use.invocation().lookup() != Invocation.Lookup.PATH || use.arguments().isEmpty()) {
      return null;
    }
    Word path = use.node().words().get(use.invocation().index());
    String program = use.value(path).onlyText();
    String action = use.value(use.arguments().get(0)).onlyText();
    if (program == null || action == null || !program.equals(DIRECTORY + use.name())) {
      return null;
    }
    return ACTIONS.contains(action) ? new DirectCall(use, path, use.name(), action) : null;
  }

  private static boolean isFallback(ScriptFacts facts, DirectCall call) {
    for (SyntaxNode node : facts.tree().ancestorsOf(call.use.node())) {
      if (node instanceof AndOr list && list.pipelines().size() > 1 && mentionsProper(list)) {
        return true;
      }
      if (node instanceof IfClause clause && isFallback(clause)) {
        return true;
      }
    }
    return false;
  }

  /** One branch runs it properly, or a condition asks whether that can be done. */
  private static boolean isFallback(IfClause clause) {
    boolean hasOtherBranch = clause.branches().size() > 1 || clause.elseBody() != null;
    if (hasOtherBranch && mentionsProper(clause)) {
      return true;
    }
    for (ConditionalBranch branch : clause.branches()) {
      if (mentionsProper(branch.condition())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentionsProper(SyntaxNode node) {
    return node.text().contains(PROPER);
  }
}
