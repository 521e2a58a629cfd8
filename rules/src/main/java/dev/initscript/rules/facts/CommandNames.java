package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.Invocation;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of a script's commands as far as they are written there. Quick to find out; following
 * the script, which knows the others, too, is not.
 */
final class CommandNames {
  private final Set<String> written = new HashSet<>();
  private final Set<String> directories = new HashSet<>();
  private boolean computed;

  private CommandNames() {}

  static CommandNames in(SyntaxTree tree) {
    CommandNames names = new CommandNames();
    SyntaxWalker.walk(tree.root(), SimpleCommand.class, names::add);
    return names;
  }

  /** The first word names the command; behind {@code env} and the like any other can. */
  private void add(SimpleCommand command) {
    List<Word> words = command.words();
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).literal();
      if (text == null) {
        computed = true;
        return;
      }
      int nameStart = text.lastIndexOf('/') + 1;
      String name = text.substring(nameStart);
      written.add(name);
      if (nameStart > 0) {
        directories.add(text.substring(0, nameStart));
      }
      if (i == 0 && !Invocation.isRunner(name)) {
        return;
      }
    }
  }

  /** Whether a command can have that name: it is written somewhere, or some name is computed. */
  boolean mayInclude(String name) {
    return computed || written.contains(name);
  }

  /** Whether a command can be named by its path, and lie in that directory. */
  boolean mayLieIn(String directory) {
    return computed || directories.contains(directory);
  }
}
