package dev.initscript.rules.catalog;

import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.IoFile;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.Redirection;
import dev.initscript.shell.syntax.RedirectionOperator;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code pidof D | tr ' ' '\n' | grep -w $(cat F)}: is the process of my pidfile one of those that
 * run?
 *
 * @param range from the first word of pidof to the last word of grep, or of the {@code grep -v
 *     grep} behind it
 * @param pattern what grep looks for
 * @param wholeWord whether grep compares whole pids; without, 12 matches 123
 * @param quiet whether grep prints nothing
 */
record MembershipPipeline(TextRange range, Word pattern, boolean wholeWord, boolean quiet) {
  private static final Set<String> GREPS = Set.of("grep", "fgrep", "egrep");
  private static final List<String> HIDING_GREP = List.of("grep", "-v", "grep");

  /**
   * The pipeline that starts with this pidof and looks for what {@code cat} prints, or null if it
   * asks something else.
   */
  static @Nullable MembershipPipeline of(SyntaxTree tree, SimpleCommand pidof) {
    MembershipPipeline pipeline = ofAnyPattern(tree, pidof);
    Word pidfile = pipeline == null ? null : contentOf(pipeline.pattern);
    return pidfile == null || isPattern(pidfile) ? null : pipeline;
  }

  /** The same, whatever grep looks for, and whatever lists the processes. */
  static @Nullable MembershipPipeline ofAnyPattern(SyntaxTree tree, SimpleCommand list) {
    if (!(tree.parentOf(list) instanceof Pipeline pipeline) || pipeline.commands().get(0) != list) {
      return null;
    }
    List<Command> commands = pipeline.commands();
    int last = commands.size() - 1;
    while (last > 0 && hidesGrep(commands.get(last))) {
      last--;
    }
    for (int i = 1; i < last; i++) {
      if (!(commands.get(i) instanceof SimpleCommand between)
          || !isPlain(between)
          || (!PidSplitter.isOne(between) && !hidesGrep(between))) {
        return null;
      }
    }
    return last > 0 && commands.get(last) instanceof SimpleCommand grep && isPlain(grep)
        ? ofGrep(tree, list, grep, commands)
        : null;
  }

  /** {@code grep -v grep}. */
  private static boolean hidesGrep(Command command) {
    return command instanceof SimpleCommand simple
        && simple.words().stream().map(Word::literal).toList().equals(HIDING_GREP);
  }

  private static @Nullable MembershipPipeline ofGrep(
      SyntaxTree tree, SimpleCommand pidof, SimpleCommand grep, List<Command> commands) {
    String name = grep.words().get(0).literal();
    if (name == null || !GREPS.contains(name.substring(name.lastIndexOf('/') + 1))) {
      return null;
    }
    boolean whole = false;
    boolean quiet = false;
    List<Word> patterns = new ArrayList<>();
    for (Word word : grep.arguments()) {
      String text = word.literal();
      if (text != null
          && text.matches("-[wxqFEse]+|--(quiet|silent|word-regexp|line-regexp|fixed-strings)")) {
        whole |= text.startsWith("--") ? text.contains("-regexp") : text.matches(".*[wx].*");
        quiet |= text.equals("--quiet") || text.equals("--silent") || text.matches("-[^-]*q.*");
      } else if (text == null || !text.equals("--")) {
        patterns.add(word);
      }
    }
    List<Word> end = ((SimpleCommand) commands.get(commands.size() - 1)).words();
    TextRange range = new TextRange(pidof.words().get(0).start(), end.get(end.size() - 1).end());
    return patterns.size() == 1 && redirectionsAllow(commands, range) && !hasComment(tree, range)
        ? new MembershipPipeline(range, patterns.get(0), whole, quiet)
        : null;
  }

  /** The word F, if grep looks for {@code $(cat F)}. */
  @Nullable Word pidfile() {
    return contentOf(pattern);
  }

  /** F, if the word is {@code $(cat F)} in any of its spellings. */
  private static @Nullable Word contentOf(Word word) {
    if (word.parts().size() != 1) {
      return null;
    }
    WordPart part = word.parts().get(0);
    if (part instanceof DoubleQuoted quoted && quoted.parts().size() == 1) {
      part = quoted.parts().get(0);
    }
    if (!(part instanceof CommandSubstitution substitution)
        || substitution.body().commands().size() != 1
        || substitution.body().commands().get(0).pipelines().size() != 1) {
      return null;
    }
    List<Command> inner = substitution.body().commands().get(0).pipelines().get(0).commands();
    if (inner.size() != 1 || !(inner.get(0) instanceof SimpleCommand command)) {
      return null;
    }
    boolean quiet = command.redirections().stream().allMatch(MembershipPipeline::silencesErrors);
    boolean cat = command.words().size() == 2 && "cat".equals(command.words().get(0).literal());
    if (cat && quiet && command.assignments().isEmpty()) {
      return command.words().get(1);
    }
    boolean reads =
        command.words().isEmpty()
            && command.assignments().isEmpty()
            && command.redirections().size() == 1;
    return reads
            && command.redirections().get(0) instanceof IoFile file
            && file.operator() == RedirectionOperator.LESS
        ? file.target()
        : null;
  }

  /** Whether the word is a pattern, which may name several files. */
  private static boolean isPattern(Word word) {
    return word.parts().stream()
        .anyMatch(part -> part instanceof Literal && part.text().matches("(?s).*[*?\\[].*"));
  }

  private static boolean isPlain(SimpleCommand command) {
    return command.assignments().isEmpty() && !command.words().isEmpty();
  }

  /**
   * Nothing may be lost with the words that are replaced but noise that goes to {@code /dev/null}.
   */
  private static boolean redirectionsAllow(List<Command> commands, TextRange replaced) {
    for (Command command : commands) {
      for (Redirection redirection : ((SimpleCommand) command).redirections()) {
        if (replaced.contains(redirection.range()) && !silencesErrors(redirection)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean silencesErrors(Redirection redirection) {
    return redirection instanceof IoFile file
        && file.ioNumber() != null
        && file.ioNumber().text().equals("2")
        && "/dev/null".equals(file.target().literal());
  }

  private static boolean hasComment(SyntaxTree tree, TextRange range) {
    return tree.comments().stream().anyMatch(range::contains);
  }
}
