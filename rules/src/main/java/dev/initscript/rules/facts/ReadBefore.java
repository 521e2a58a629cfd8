package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.FunctionDefinition;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.UntilClause;
import dev.initscript.shell.syntax.WhileClause;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a pidfile is read right before a question about its process.
 *
 * <p>A script that waits for the process that it has told to end, or started another one, asks
 * about a number that is no longer in the file.
 */
public final class ReadBefore {
  private static final Pattern NOWHERE = Pattern.compile("[0-9]*(?:>\\s*/dev/null|>&\\s*[0-9-])");

  private ReadBefore() {}

  /** Whether nothing happens between the first {@code cat F} of the same round and the question. */
  public static boolean isAtOnce(ScriptFacts facts, ExeComparison comparison, NamedFile pidfile) {
    int asked = comparison.range().start();
    SyntaxNode round = roundOf(facts, comparison.use());
    CommandUse read = null;
    for (CommandUse use : facts.commands("cat")) {
      boolean reads =
          use.arguments().size() == 1 && use.arguments().get(0).text().equals(pidfile.written());
      SyntaxNode other = reads ? roundOf(facts, use) : null;
      if (reads && other == null && round != null) {
        return false; // What the script began with may be what is asked about.
      }
      boolean same = round == null ? other == null : other != null && isSame(round, other);
      if (reads && same && use.node().start() < asked && read == null) {
        read = use;
      }
    }
    return read != null && isQuietBetween(facts, read.node().end(), asked);
  }

  private static boolean isSame(SyntaxNode a, SyntaxNode b) {
    return a.range().equals(b.range());
  }

  /**
   * The function, the arm of a case, or the loop that a command stands in; null if it stands in
   * none.
   */
  private static @Nullable SyntaxNode roundOf(ScriptFacts facts, CommandUse use) {
    for (SyntaxNode around : facts.tree().ancestorsOf(use.node())) {
      if (around instanceof FunctionDefinition
          || around instanceof CaseItem
          || around instanceof ForClause
          || around instanceof WhileClause
          || around instanceof UntilClause) {
        return around;
      }
    }
    return null;
  }

  private static boolean isQuietBetween(ScriptFacts facts, int from, int to) {
    String text = facts.tree().source().text(from, to);
    if (NOWHERE.matcher(text).replaceAll("").indexOf('>') >= 0) {
      return false;
    }
    for (CommandUse use : facts.commands()) {
      if (use.node().start() >= from && use.node().start() < to && !isQuiet(use)) {
        return false;
      }
    }
    return facts.opaqueCommands().stream()
        .noneMatch(use -> use.node().start() >= from && use.node().start() < to);
  }

  private static boolean isQuiet(CommandUse use) {
    return switch (use.name()) {
      case "sleep", "cd", "read", "." -> false;
      default ->
          !use.function()
              && use.evaluations().stream().allMatch(way -> Signals.isReading(use, way));
    };
  }
}
