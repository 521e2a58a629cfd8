package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.HelperBlock;
import dev.initscript.rules.facts.following.ProcessLink;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the file that a process runs, as {@code /proc/PID/exe} tells it, with a program.
 *
 * @param form how it is asked
 * @param place what compares: a command, {@code [[ ]]} or a {@code case}
 * @param use the command that compares; where the shell itself does, the one that reads the link
 * @param probe the command whose answer it is
 * @param link the word {@code /proc/PID/exe}
 * @param reader the command that reads the link; null if {@code use} does
 * @param program the word that names the program
 * @param path what that word can be
 * @param compared the word that has the link's text; null if a pipe has
 * @param range what the question is, from its first to its last word
 * @param negated whether it says yes where they differ
 */
public record ExeComparison(
    Form form,
    SyntaxNode place,
    CommandUse use,
    CommandUse probe,
    Word link,
    @Nullable CommandUse reader,
    Word program,
    Value path,
    @Nullable Word compared,
    TextRange range,
    boolean negated) {
  /** How it is asked. */
  public enum Form {
    /** {@code [ "$(readlink /proc/$p/exe)" = "$D" ]}. */
    READ,
    /** {@code exe=$(readlink /proc/$p/exe); [ "$exe" = "$D" ]}. */
    VARIABLE,
    /** {@code [ /proc/$p/exe -ef $D ]}. */
    SAME_FILE,
    /** {@code ls -l /proc/$p/exe | grep "$D$"}. */
    SEARCH
  }

  /** Of a search: whether it prints nothing, {@code grep -q}. */
  public boolean isQuiet() {
    Grep grep = Grep.of(use);
    return grep != null && grep.quiet();
  }

  /** The comparisons of a script; none if it knows of replaced files. */
  public static List<ExeComparison> in(ScriptFacts facts) {
    List<ExeComparison> found = new ArrayList<>();
    if (knowsReplacedFiles(facts)) {
      return found;
    }
    for (CommandUse use : facts.commands()) {
      ExeComparison comparison =
          switch (use.name()) {
            case "[", "test" -> ofTest(facts, use);
            case "grep", "egrep", "fgrep" -> ofGrep(facts, use);
            default -> null;
          };
      if (comparison != null) {
        found.add(comparison);
      }
    }
    found.addAll(new ShellExeComparisons(facts).find());
    return found;
  }

  /** Whether the text " (deleted)" stands in some word, in a pattern perhaps. */
  private static boolean knowsReplacedFiles(ScriptFacts facts) {
    HelperBlock helpers = HelperBlock.in(facts.tree());
    boolean[] found = {false};
    SyntaxWalker.walk(
        facts.tree().root(),
        Word.class,
        word -> found[0] |= word.text().contains("deleted") && !helpers.contains(word.range()));
    return found[0];
  }

  private static @Nullable ExeComparison ofTest(ScriptFacts facts, CommandUse use) {
    List<Word> words = use.arguments();
    for (int i = 1; i + 1 < words.size(); i++) {
      String operator = words.get(i).literal();
      if (operator == null) {
        continue;
      }
      boolean file = operator.equals("-ef");
      if (file || operator.equals("=") || operator.equals("==") || operator.equals("!=")) {
        ExeComparison comparison = ofOperands(facts, use, words, i);
        if (comparison != null) {
          return comparison;
        }
      }
    }
    return null;
  }

  private static @Nullable ExeComparison ofOperands(
      ScriptFacts facts, CommandUse use, List<Word> words, int operator) {
    Word left = words.get(operator - 1);
    Word right = words.get(operator + 1);
    ExeComparison found = of(facts, use, words.get(operator), left, right);
    return found == null ? of(facts, use, words.get(operator), right, left) : found;
  }

  private static @Nullable ExeComparison of(
      ScriptFacts facts, CommandUse use, Word operator, Word word, Word program) {
    Value value = use.value(program);
    if (!value.mayBePath() || isProcess(value)) {
      return null;
    }
    boolean negated = operator.text().equals("!=");
    TextRange range = use.wordsRange();
    if (operator.text().equals("-ef")) {
      return ProcessLink.is(word, use.value(word), "exe")
          ? new ExeComparison(
              Form.SAME_FILE,
              use.node(),
              use,
              use,
              word,
              null,
              program,
              value,
              null,
              range,
              negated)
          : null;
    }
    CommandSubstitution read = KillCommand.wholly(word);
    Form form = Form.READ;
    if (read == null) {
      form = Form.VARIABLE;
      read = ExeReading.assigned(facts, use, word);
    }
    CommandUse reader = read == null ? null : ExeReading.in(facts, read);
    return reader == null || isReadAlone(facts, program)
        ? null
        : new ExeComparison(
            form,
            use.node(),
            use,
            reader,
            ExeReading.last(reader),
            reader,
            program,
            value,
            word,
            range,
            negated);
  }

  static boolean isProcess(Value value) {
    for (Shape shape : value.shapes()) {
      if (shape.prefix().startsWith("/proc/")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the exe of another process that it is compared with. */
  private static boolean isReadAlone(ScriptFacts facts, Word program) {
    CommandSubstitution read = KillCommand.wholly(program);
    return read != null && ExeReading.in(facts, read) != null;
  }

  /** {@code ls -l /proc/$p/exe | grep "$D$"}: nothing may stand behind the path. */
  private static @Nullable ExeComparison ofGrep(ScriptFacts facts, CommandUse use) {
    if (!(facts.tree().parentOf(use.node()) instanceof Pipeline pipeline)
        || pipeline.commands().size() != 2
        || !pipeline.commands().get(1).range().equals(use.node().range())) {
      return null;
    }
    CommandUse reader = ExeReading.by(facts, pipeline.commands().get(0));
    Grep grep = reader == null ? null : Grep.of(use);
    if (grep == null || reader == null || grep.inverted() || grep.counting()) {
      return null;
    }
    String pattern = grep.pattern();
    boolean whole = pattern.endsWith("$") && !pattern.endsWith("\\$");
    if (pattern.indexOf('/') < 0 || !whole || pattern.contains(")")) {
      return null;
    }
    TextRange range = new TextRange(reader.node().words().get(0).start(), use.wordsRange().end());
    return new ExeComparison(
        Form.SEARCH,
        use.node(),
        use,
        reader,
        ExeReading.last(reader),
        reader,
        grep.operand(),
        use.value(grep.operand()),
        null,
        range,
        false);
  }
}
