package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.Builtins;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Assignment;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.ForClause;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the number in {@code /proc/PID/exe} comes from. */
public final class PidSource {
  private PidSource() {}

  /**
   * The one file that the number was read from, if its name means the same where it is used; else
   * null.
   */
  public static @Nullable NamedFile fileOf(ScriptFacts facts, ExeComparison comparison) {
    if (!isReadAtOnce(facts, comparison.link())) {
      return null;
    }
    CommandUse reader = comparison.reader() == null ? comparison.use() : comparison.reader();
    Set<String> names = new HashSet<>();
    for (Evaluation way : reader.evaluations()) {
      Value link = valueOn(reader, way, comparison.link());
      int before = names.size();
      for (Label label : link.labels()) {
        if (!(label instanceof Label.FileContent file)) {
          return null;
        }
        names.add(file.word());
      }
      if (link.labels().isEmpty() || names.size() > 1 || names.size() < before) {
        return null;
      }
    }
    List<NamedFile> files = names.isEmpty() ? List.of() : read(facts, names.iterator().next());
    for (NamedFile file : files) {
      if (!file.meansTheSameAt(comparison.use())) {
        return null;
      }
    }
    return files.isEmpty() ? null : files.get(0);
  }

  /**
   * Whether the number is all of the file: {@code p=$(cat F)}, {@code read p <F}, and nowhere one
   * of several, as in a loop or an argument.
   */
  static boolean isReadAtOnce(ScriptFacts facts, Word link) {
    List<ParameterExpansion> variables = new ArrayList<>();
    SyntaxWalker.walk(link, ParameterExpansion.class, variables::add);
    if (variables.size() != 1 || !variables.get(0).operator().isEmpty()) {
      return false;
    }
    String name = variables.get(0).name();
    boolean[] other = {!Builtins.isName(name)};
    SyntaxWalker.walk(
        facts.tree().root(),
        Assignment.class,
        assignment -> {
          Word value = assignment.value();
          boolean empty = value != null && value.text().replace("\"", "").isEmpty();
          other[0] |=
              assignment.name().equals(name) && !empty && (value == null || !isContent(value));
        });
    SyntaxWalker.walk(
        facts.tree().root(),
        ForClause.class,
        loop -> other[0] |= loop.text().matches("(?s)for\\s+" + name + "\\b.*"));
    for (CommandUse use : facts.commands("read")) {
      boolean reads = use.arguments().stream().anyMatch(word -> name.equals(word.literal()));
      other[0] |= reads && use.node().redirections().isEmpty();
    }
    return !other[0];
  }

  /** {@code $(cat F)}. */
  private static boolean isContent(Word value) {
    CommandSubstitution read = KillCommand.wholly(value);
    return read != null
        && read.body().text().strip().matches("(?:cat|<)\\s*[^|;&<>]*(?:2>\\s*/dev/null)?");
  }

  static Value valueOn(CommandUse use, Evaluation way, Word word) {
    for (int i = 0; i < use.node().words().size(); i++) {
      if (use.node().words().get(i).start() == word.start()) {
        return way.words().get(i);
      }
    }
    return Value.UNKNOWN;
  }

  /** Every place where the file of that name is read. */
  private static List<NamedFile> read(ScriptFacts facts, String name) {
    List<NamedFile> files = new ArrayList<>();
    for (CommandUse use : facts.commands()) {
      Word file =
          use.name().equals("cat") && use.arguments().size() == 1 ? use.arguments().get(0) : null;
      for (Redirection redirection : use.node().redirections()) {
        if (use.name().equals("read")
            && redirection instanceof IoFile input
            && input.operator() == RedirectionOperator.LESS) {
          file = input.target();
        }
      }
      if (file != null && file.text().equals(name)) {
        Value value = use.name().equals("cat") ? use.value(file) : Value.UNKNOWN;
        files.add(new NamedFile(name, value, use));
      }
    }
    return files;
  }
}
