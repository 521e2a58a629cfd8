package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Conditions;
import dev.initscript.rules.facts.following.Invocation;
import dev.initscript.rules.facts.following.Target;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.Pipeline;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code ps ax | grep -w $(cat F)}: a search for what stands in a pidfile in a list of processes.
 *
 * @param use the {@code grep}
 * @param list the command that lists
 * @param pattern the word that is searched for
 * @param file the pidfile as it is written where it is read
 * @param options the letters of grep's options
 * @param columns whether there is more in the list than numbers of processes
 */
public record PidfileGrep(
    CommandUse use, CommandUse list, Word pattern, String file, String options, boolean columns) {
  private static final List<String> GREPS = List.of("grep", "fgrep", "egrep");
  private static final Set<String> CUTTING = Set.of("awk", "gawk", "mawk", "cut", "sed", "tr");
  private static final Set<String> LISTS = Set.of("pidof", "pidofproc", "pgrep", "ps", "ls");

  /** The searches of a script. */
  public static List<PidfileGrep> in(ScriptFacts facts) {
    List<PidfileGrep> found = new ArrayList<>();
    if (!mayBeIn(facts.tree())) {
      return found;
    }
    for (String name : GREPS) {
      for (CommandUse use : facts.commands(name)) {
        PidfileGrep grep = of(facts, use);
        if (grep != null) {
          found.add(grep);
        }
      }
    }
    return found;
  }

  /**
   * Whether some command of a pipeline can be one, by how it is written. Quick to find out;
   * following a script that searches text for a word of its own, is not.
   */
  private static boolean mayBeIn(SyntaxTree tree) {
    boolean[] found = {false};
    SyntaxWalker.walk(
        tree.root(),
        Pipeline.class,
        pipeline -> {
          for (Command command : behindTheFirst(pipeline)) {
            found[0] |= command instanceof SimpleCommand search && mayBe(search);
          }
        });
    return found[0];
  }

  private static List<Command> behindTheFirst(Pipeline pipeline) {
    return pipeline.commands().subList(1, pipeline.commands().size());
  }

  private static boolean mayBe(SimpleCommand command) {
    List<Word> words = command.words();
    String path = words.isEmpty() ? null : words.get(0).literal();
    String name = path == null ? null : path.substring(path.lastIndexOf('/') + 1);
    boolean searches = name == null || GREPS.contains(name) || Invocation.isRunner(name);
    for (int i = 1; searches && i < words.size(); i++) {
      if (isOneExpansion(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable PidfileGrep of(ScriptFacts facts, CommandUse use) {
    Arguments arguments = Arguments.of(use);
    Word pattern = arguments == null ? null : arguments.pattern();
    String file = pattern == null || !isOneExpansion(pattern) ? null : pidfileIn(use, pattern);
    CommandUse list = file == null ? null : listBefore(facts, use);
    return arguments == null || pattern == null || file == null || list == null
        ? null
        : new PidfileGrep(
            use,
            list,
            pattern,
            file,
            arguments.options(),
            hasColumns(list) && isWholeList(facts, use));
  }

  /** Whether the word is a variable or a command's output, and nothing else. */
  private static boolean isOneExpansion(Word word) {
    return KillCommand.wholly(word) != null || Conditions.plainVariable(word) != null;
  }

  /** The pidfile whose content the word is, on some way; null if there is none, or no only one. */
  private static @Nullable String pidfileIn(CommandUse use, Word pattern) {
    String file = null;
    for (Label label : use.value(pattern).labels()) {
      if (label instanceof Label.FileContent content) {
        boolean named =
            use.evaluations().stream()
                .anyMatch(way -> Pidfiles.isNamedLikeOne(content.word(), way));
        if (!named || (file != null && !Target.isSameFile(file, content.word()))) {
          return null;
        }
        file = content.word();
      }
    }
    return file;
  }

  /** The first command of the pipeline, if it lists processes. */
  private static @Nullable CommandUse listBefore(ScriptFacts facts, CommandUse grep) {
    if (!(facts.tree().parentOf(grep.node()) instanceof Pipeline pipeline)) {
      return null;
    }
    Command first = pipeline.commands().get(0);
    for (CommandUse use : facts.commands()) {
      if (use.node().start() == first.start() && !use.function()) {
        return use.node().start() < grep.node().start() && lists(use) ? use : null;
      }
    }
    return null;
  }

  private static boolean lists(CommandUse use) {
    return switch (use.name()) {
      case "echo", "printf" ->
          use.evaluations().stream()
              .flatMap(way -> way.words().stream())
              .anyMatch(word -> !word.probes().isEmpty());
      case "ls" -> use.arguments().stream().anyMatch(word -> word.text().matches("/proc/?"));
      case "ps" -> !isAboutOne(use);
      default -> LISTS.contains(use.name());
    };
  }

  /** {@code ps -p 12}, {@code ps $PID}: no list. */
  private static boolean isAboutOne(CommandUse ps) {
    for (Word word : ps.arguments()) {
      Value value = ps.value(word);
      String text = value.onlyText();
      boolean content = value.labels().stream().anyMatch(Label.FileContent.class::isInstance);
      if (content
          || text == null
          || text.matches("-?[A-Za-z]*[pq]|-[pq].+|--(quick-)?p?pid.*|[0-9]+")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasColumns(CommandUse list) {
    String text = list.node().text();
    return switch (list.name()) {
      case "ps" -> !text.matches("(?s).*\\s-?[A-Za-z]*o\\s*[\"']?pid=?[\"']?(\\s.*)?");
      case "pgrep" -> text.matches("(?s).*\\s(-[A-Za-z]*[al]|--list).*");
      default -> false;
    };
  }

  /** Whether nothing but grep has picked from the list before. */
  @SuppressWarnings("ReferenceEquality") // one pipeline
  private static boolean isWholeList(ScriptFacts facts, CommandUse grep) {
    for (CommandUse use : facts.commands()) {
      if (use.node().start() < grep.node().start()
          && CUTTING.contains(use.name())
          && facts.tree().parentOf(use.node()) == facts.tree().parentOf(grep.node())) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code 12} is not found in {@code 123}. */
  public boolean isWhole() {
    return has('w') || has('x');
  }

  /** Whether it finds the one line that is the content of the file, and nothing else. */
  public boolean isExact() {
    return has('x') && has('F') && !pattern.maySplit();
  }

  private boolean has(char option) {
    return options.indexOf(option) >= 0;
  }

  /** The pidfile where the script prints it with {@code cat}. */
  public Optional<NamedFile> named(ScriptFacts facts) {
    for (CommandUse cat : facts.commands("cat")) {
      if (cat.arguments().size() == 1 && cat.arguments().get(0).text().equals(file)) {
        Word name = cat.arguments().get(0);
        return Optional.of(new NamedFile(name.text(), cat.value(name), cat));
      }
    }
    return Optional.empty();
  }

  /** What grep is told, if it searches its standard input for one pattern. */
  private record Arguments(Word pattern, String options) {
    static @Nullable Arguments of(CommandUse use) {
      var options = new StringBuilder(use.name().equals("fgrep") ? "F" : "");
      List<Word> operands = new ArrayList<>();
      boolean open = true;
      for (Word word : use.arguments()) {
        String text = use.value(word).onlyText();
        if (!open || text == null || !text.startsWith("-") || text.equals("-")) {
          operands.add(word);
        } else if (text.equals("--")) {
          open = false;
        } else if (text.matches("-[wxqsciEFhneo]+")) {
          options.append(text, 1, text.length());
        } else if (text.matches("--(quiet|silent|count|no-messages|color=.*)")) {
          options.append('q');
        } else if (text.matches("--(word|line)-regexp|--fixed-strings")) {
          options.append(text.equals("--fixed-strings") ? "F" : text.startsWith("--w") ? "w" : "x");
        } else {
          return null;
        }
      }
      return operands.size() == 1 ? new Arguments(operands.get(0), options.toString()) : null;
    }
  }
}
