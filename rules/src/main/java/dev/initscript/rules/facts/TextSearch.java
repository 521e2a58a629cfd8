package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.CompoundList;
import dev.initscript.shell.syntax.ConditionalBranch;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.UntilClause;
import dev.initscript.shell.syntax.WhileClause;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search of all command lines whose answer decides something, and is not just shown.
 *
 * @param search what is searched for
 * @param use its first command
 * @param pipeline all of it
 * @param captured whether a variable gets what it prints
 */
public record TextSearch(
    ProcessSearch search, CommandUse use, Pipeline pipeline, boolean captured) {
  /** The searches of a script; what is signalled by one is a {@link ListedKill}. */
  public static List<TextSearch> in(ScriptFacts facts) {
    List<TextSearch> found = new ArrayList<>();
    for (String name : List.of("ps", "pgrep")) {
      for (CommandUse use : facts.commands(name)) {
        TextSearch text = of(facts, use);
        if (text != null) {
          found.add(text);
        }
      }
    }
    return found;
  }

  private static @Nullable TextSearch of(ScriptFacts facts, CommandUse use) {
    if (!(facts.tree().parentOf(use.node()) instanceof Pipeline pipeline)
        || pipeline.commands().get(0).start() != use.node().start()) {
      return null;
    }
    ProcessSearch search = ProcessSearch.of(facts, use.node(), pipeline.commands());
    return search == null || !search.byText() ? null : decided(facts, search, use, pipeline);
  }

  private static @Nullable TextSearch decided(
      ScriptFacts facts, ProcessSearch search, CommandUse use, Pipeline pipeline) {
    List<SyntaxNode> around = facts.tree().ancestorsOf(pipeline);
    for (int i = 0; i < around.size(); i++) {
      if (around.get(i) instanceof CommandSubstitution) {
        SyntaxNode taker = taker(around, i);
        boolean test = taker instanceof SimpleCommand command && isTest(command);
        boolean decides =
            test
                || taker instanceof Assignment
                || taker instanceof ForClause
                || taker instanceof CaseClause
                || taker instanceof ConditionalCommand;
        return decides ? new TextSearch(search, use, pipeline, !test) : null;
      }
    }
    return search.result() == ProcessSearch.Result.NOTHING
            || isSilent(pipeline)
            || isCondition(around, pipeline)
        ? new TextSearch(search, use, pipeline, false)
        : null;
  }

  /** What a substitution's output is given to. */
  private static @Nullable SyntaxNode taker(List<SyntaxNode> around, int substitution) {
    for (int i = substitution + 1; i < around.size(); i++) {
      SyntaxNode node = around.get(i);
      if (node instanceof Assignment
          || node instanceof SimpleCommand
          || node instanceof ForClause
          || node instanceof CaseClause
          || node instanceof ConditionalCommand
          || node instanceof CommandSubstitution) {
        return node;
      }
    }
    return null;
  }

  private static boolean isTest(SimpleCommand command) {
    String name = command.name() == null ? "" : String.valueOf(command.name().literal());
    return name.equals("[") || name.equals("test") || name.equals("set");
  }

  /** Whether nobody sees what is found. */
  private static boolean isSilent(Pipeline pipeline) {
    Command last = pipeline.commands().get(pipeline.commands().size() - 1);
    for (Redirection redirection : ((SimpleCommand) last).redirections()) {
      if (redirection instanceof IoFile file
          && (file.ioNumber() == null || file.ioNumber().text().equals("1"))
          && "/dev/null".equals(file.target().literal())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCondition(List<SyntaxNode> around, Pipeline pipeline) {
    if (around.size() < 3 || !(around.get(0) instanceof AndOr list)) {
      return false;
    }
    boolean last = list.pipelines().get(list.pipelines().size() - 1).start() == pipeline.start();
    if (!last || pipeline.isNegated()) {
      return true;
    }
    SyntaxNode body = around.get(1);
    SyntaxNode outer = around.get(2);
    return (outer instanceof ConditionalBranch branch && isSame(branch.condition(), body))
        || (outer instanceof WhileClause loop && isSame(loop.condition(), body))
        || (outer instanceof UntilClause until && isSame(until.condition(), body));
  }

  private static boolean isSame(CompoundList list, SyntaxNode other) {
    return list.range().equals(other.range());
  }

  /** From the first word to the last. */
  public TextRange range() {
    SimpleCommand last = (SimpleCommand) pipeline.commands().get(pipeline.commands().size() - 1);
    return new TextRange(
        use.node().words().get(0).start(), last.words().get(last.words().size() - 1).end());
  }

  /** Whether nothing but noise stands among the words. */
  public boolean isReplaceable() {
    TextRange range = range();
    for (Command command : pipeline.commands()) {
      for (Redirection redirection : ((SimpleCommand) command).redirections()) {
        boolean noise = redirection.text().replace(" ", "").equals("2>/dev/null");
        if (range.contains(redirection.range()) && !noise) {
          return false;
        }
      }
    }
    return true;
  }
}
