package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Conditions;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.WhileClause;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reading of a file into a variable that holds nothing else: {@code P=$(cat F)}, {@code read P
 * <F}, {@code head -1 F | while read P}.
 *
 * @param command the {@code cat}, {@code read} or {@code head}
 * @param file the word F
 */
record PidfileReading(CommandUse command, Word file) {
  private static final Pattern ONE_LINE = Pattern.compile("-1|-n ?1");

  /** Where that variable, an argument of the command, was read from a file; null if elsewhere. */
  static @Nullable PidfileReading of(ScriptFacts facts, CommandUse use, Word argument) {
    String name = Conditions.plainVariable(argument);
    if (name == null) {
      return null;
    }
    PidfileReading piped = ofPipe(facts, use, name);
    if (piped != null) {
      return piped;
    }
    String file = fileOf(use, argument);
    if (file == null || !PidSource.isReadAtOnce(facts, argument)) {
      return null;
    }
    PidfileReading last = null;
    for (CommandUse cat : facts.commands("cat")) {
      boolean reads = cat.arguments().size() == 1 && cat.arguments().get(0).text().equals(file);
      if (reads && isBefore(cat, use) && isAssigned(facts, cat, name)) {
        last = new PidfileReading(cat, cat.arguments().get(0));
      }
    }
    for (CommandUse read : facts.commands("read")) {
      Word from = PidfileRead.input(read.node());
      if (from != null
          && from.text().equals(file)
          && isBefore(read, use)
          && name.equals(PidfileRead.firstVariable(read))) {
        last = new PidfileReading(read, from);
      }
    }
    return last;
  }

  private static boolean isBefore(CommandUse reader, CommandUse use) {
    return reader.node().start() < use.node().start();
  }

  /** The file, as it is written, of which the argument is the content on every way. */
  private static @Nullable String fileOf(CommandUse use, Word argument) {
    String file = null;
    for (Evaluation way : use.evaluations()) {
      Value value = PidSource.valueOn(use, way, argument);
      for (Label label : value.labels()) {
        if (!(label instanceof Label.FileContent content)
            || (file != null && !file.equals(content.word()))) {
          return null;
        }
        file = content.word();
      }
      if (value.labels().isEmpty()) {
        return null;
      }
    }
    return file;
  }

  private static boolean isAssigned(ScriptFacts facts, CommandUse cat, String name) {
    for (SyntaxNode around : facts.tree().ancestorsOf(cat.node())) {
      if (around instanceof Assignment assignment) {
        Word value = assignment.value();
        CommandSubstitution read = value == null ? null : KillCommand.wholly(value);
        return assignment.name().equals(name)
            && read != null
            && read.body().text().strip().equals(cat.node().text());
      }
    }
    return false;
  }

  /** {@code head -1 F | while read P; do kill $P; done}. */
  private static @Nullable PidfileReading ofPipe(ScriptFacts facts, CommandUse use, String name) {
    for (SyntaxNode around : facts.tree().ancestorsOf(use.node())) {
      if (around instanceof WhileClause loop) {
        String condition = loop.condition().text().strip().replaceFirst("\\s*;$", "");
        return condition.matches("read (?:-r )?" + name)
                && !loop.body().text().matches("(?s).*\\b" + name + "=.*")
                && facts.tree().parentOf(loop) instanceof Pipeline pipeline
                && pipeline.commands().size() == 2
            ? ofFirst(facts, pipeline.commands().get(0))
            : null;
      }
    }
    return null;
  }

  private static @Nullable PidfileReading ofFirst(ScriptFacts facts, Command first) {
    CommandUse use = first instanceof SimpleCommand simple ? facts.command(simple) : null;
    if (use == null || use.function() || use.arguments().isEmpty()) {
      return null;
    }
    List<Word> words = use.arguments();
    Word file = words.get(words.size() - 1);
    String options = facts.tree().source().text(use.nameRange().end(), file.start()).strip();
    boolean reads =
        use.name().equals("cat")
            ? options.isEmpty()
            : use.name().equals("head") && ONE_LINE.matcher(options).matches();
    return reads ? new PidfileReading(use, file) : null;
  }
}
