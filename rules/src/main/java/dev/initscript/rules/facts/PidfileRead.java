package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.Builtins;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.shell.syntax.AndOr;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code read PID <F}, which fails if F ends without a newline (POSIX XCU read).
 *
 * @param use the {@code read}
 * @param file the word F
 * @param variable the first variable; null if none is named
 */
public record PidfileRead(CommandUse use, Word file, @Nullable String variable) {
  /** The commands of a script that read a line of a pidfile. */
  public static List<PidfileRead> in(ScriptFacts facts) {
    List<PidfileRead> found = new ArrayList<>();
    if (!mayBeIn(facts.tree())) {
      return found;
    }
    for (CommandUse use : facts.commands("read")) {
      Word file = input(use.node());
      if (file != null
          && isNamedLikeAPidfile(file, use)
          && readsALine(use)
          && !isAside(facts.tree(), use)) {
        found.add(new PidfileRead(use, file, firstVariable(use)));
      }
    }
    return found;
  }

  /**
   * Whether some {@code read} can have such an input. Quick to find out; following the script, for
   * every "while read" of a maintainer script, is not.
   */
  private static boolean mayBeIn(SyntaxTree tree) {
    boolean[] found = {false};
    SyntaxWalker.walk(
        tree.root(),
        SimpleCommand.class,
        command -> found[0] |= input(command) != null && mayBeRead(command));
    return found[0];
  }

  private static boolean mayBeRead(SimpleCommand command) {
    for (Word word : command.words()) {
      String text = word.literal();
      if (text == null || text.equals("read")) {
        return true;
      }
    }
    return false;
  }

  /** The word F in {@code <F}; null if there is none. */
  static @Nullable Word input(SimpleCommand command) {
    Word input = null;
    for (Redirection redirection : command.redirections()) {
      if (redirection instanceof IoFile file && file.operator() == RedirectionOperator.LESS) {
        input =
            file.ioNumber() == null || file.ioNumber().text().equals("0") ? file.target() : input;
      }
    }
    return input;
  }

  private static boolean isNamedLikeAPidfile(Word file, CommandUse use) {
    for (Evaluation way : use.evaluations()) {
      if (Pidfiles.isNamedLikeOne(file.text(), way)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it reads to the end of a line: the options of other shells can say otherwise. */
  private static boolean readsALine(CommandUse use) {
    for (Word word : use.arguments()) {
      String text = word.literal();
      if (text == null || (!text.equals("-r") && !Builtins.isName(text))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is run in the background or in a pipeline, where it ends nothing. */
  private static boolean isAside(SyntaxTree tree, CommandUse use) {
    for (SyntaxNode around : tree.ancestorsOf(use.node())) {
      if (around instanceof Pipeline pipeline && pipeline.commands().size() > 1) {
        return true;
      }
      if (around instanceof AndOr list) {
        return list.isAsynchronous();
      }
    }
    return false;
  }

  /** The variable that gets the first word of a line; null if none is named. */
  static @Nullable String firstVariable(CommandUse use) {
    for (Word word : use.arguments()) {
      if (!word.text().equals("-r")) {
        return word.literal();
      }
    }
    return null;
  }

  /** Whether, on some way here, the shell certainly ends if there is no whole line to read. */
  public boolean mayEndTheShell() {
    return use.evaluations().stream().anyMatch(Evaluation::endsByFailure);
  }

  /** The same on every way here. */
  public boolean endsTheShell() {
    return use.evaluations().stream().allMatch(Evaluation::endsByFailure);
  }

  /** Whether the command itself is written with the variable. */
  public boolean needsOldValue() {
    return Pattern.compile("\\$\\{?" + variable + "\\b").matcher(use.node().text()).find();
  }

  /** Whether the variable is certainly empty before, so that no old number can be left in it. */
  public boolean startsEmpty() {
    return variable != null
        && use.evaluations().stream().allMatch(way -> "".equals(way.variable(variable).onlyText()));
  }
}
