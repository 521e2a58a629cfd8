package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.ConditionWords;
import dev.initscript.rules.facts.following.ProcessLink;
import dev.initscript.rules.facts.following.WordValue;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CaseClause;
import dev.initscript.shell.syntax.CaseItem;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons with the exe link of a process that the shell makes itself: {@code [[ a == b ]]}, and
 * a pattern of a {@code case} that nothing may stand behind.
 */
final class ShellExeComparisons {
  private final ScriptFacts facts;
  private final List<ExeComparison> found = new ArrayList<>();

  ShellExeComparisons(ScriptFacts facts) {
    this.facts = facts;
  }

  List<ExeComparison> find() {
    SyntaxNode root = facts.tree().root();
    SyntaxWalker.walk(root, ConditionalCommand.class, this::addConditional);
    SyntaxWalker.walk(root, CaseClause.class, this::addCase);
    return found;
  }

  private void addConditional(ConditionalCommand conditional) {
    List<Word> words = ConditionWords.of(conditional);
    for (int i = 1; i + 1 < words.size(); i++) {
      String operator = words.get(i).text();
      Word left = words.get(i - 1);
      Word right = words.get(i + 1);
      if (operator.equals("-ef")
          && (addSameFile(conditional, left, right) || addSameFile(conditional, right, left))) {
        return;
      }
      if (operator.equals("=") || operator.equals("==") || operator.equals("!=")) {
        TextRange range = conditional.range();
        boolean negated = operator.equals("!=");
        if (!ConditionWords.isPattern(right)
            && (add(conditional, left, right, range, negated)
                || add(conditional, right, left, range, negated))) {
          return;
        }
      }
    }
  }

  /** {@code [[ /proc/PID/exe -ef PROGRAM ]]}: no command asks, so what is near tells the values. */
  private boolean addSameFile(ConditionalCommand conditional, Word link, Word program) {
    CommandUse near = near(conditional);
    Value path = near == null ? Value.UNKNOWN : WordValue.of(near, program);
    if (near == null
        || !path.mayBePath()
        || ExeComparison.isProcess(path)
        || !ProcessLink.is(link, WordValue.of(near, link), "exe")) {
      return false;
    }
    found.add(
        new ExeComparison(
            ExeComparison.Form.SAME_FILE,
            conditional,
            near,
            near,
            link,
            null,
            program,
            path,
            null,
            conditional.range(),
            false));
    return true;
  }

  /** A command of what stands around, behind the conditional if there is one. */
  private @Nullable CommandUse near(ConditionalCommand conditional) {
    for (SyntaxNode around : facts.tree().ancestorsOf(conditional)) {
      CommandUse last = null;
      for (CommandUse use : facts.commands()) {
        if (around.range().contains(use.node().range())) {
          last = use;
          if (use.node().start() > conditional.start()) {
            return use;
          }
        }
      }
      if (last != null) {
        return last;
      }
    }
    return null;
  }

  /** One finding for all patterns: who allows something behind the path in one, allows it. */
  private void addCase(CaseClause clause) {
    List<Word> programs = new ArrayList<>();
    for (CaseItem item : clause.items()) {
      for (Word pattern : item.patterns()) {
        if (!ConditionWords.isPattern(pattern)) {
          programs.add(pattern);
        } else if (!pattern.text().equals("*")) {
          return;
        }
      }
    }
    TextRange range = new TextRange(clause.start(), clause.subject().end());
    for (Word program : programs) {
      if (add(clause, clause.subject(), program, range, false)) {
        return;
      }
    }
  }

  /** Whether one word has what the link leads to, and the other can be a program's path. */
  private boolean add(
      SyntaxNode place, Word compared, Word program, TextRange range, boolean negated) {
    CommandSubstitution read = KillCommand.wholly(compared);
    ExeComparison.Form form = ExeComparison.Form.READ;
    if (read == null) {
      form = ExeComparison.Form.VARIABLE;
      read = ExeReading.assigned(facts, compared);
    }
    CommandUse reader = read == null ? null : ExeReading.in(facts, read);
    Value path = reader == null ? Value.UNKNOWN : WordValue.of(reader, program);
    if (reader == null || !path.mayBePath() || ExeComparison.isProcess(path)) {
      return false;
    }
    found.add(
        new ExeComparison(
            form,
            place,
            reader,
            reader,
            ExeReading.last(reader),
            reader,
            program,
            path,
            compared,
            range,
            negated));
    return true;
  }
}
