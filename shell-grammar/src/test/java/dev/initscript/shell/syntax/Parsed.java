package dev.initscript.shell.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Scripts of tests, read. */
final class Parsed {
  private Parsed() {}

  /** The tree of a script that has no syntax error. */
  static SyntaxTree script(String script, Dialect dialect) {
    SyntaxTree tree = ShellParser.parse(SourceText.ofLatin1(script), dialect);
    assertThat(tree.errors()).isEmpty();
    return tree;
  }

  /** The word behind a command name. */
  static Word word(String word, Dialect dialect) {
    List<SimpleCommand> commands = all(script(": " + word, dialect), SimpleCommand.class);
    assertThat(commands.get(0).words()).hasSize(2);
    return commands.get(0).words().get(1);
  }

  static Word word(String word) {
    return word(word, Dialect.POSIX);
  }

  /** All nodes of a kind, in the order of the text. */
  static <T extends SyntaxNode> List<T> all(SyntaxTree tree, Class<T> kind) {
    var found = new ArrayList<T>();
    SyntaxWalker.walk(tree.root(), kind, found::add);
    return found;
  }

  /** The last node of a kind: the innermost, if they are nested. */
  static <T extends SyntaxNode> T last(SyntaxTree tree, Class<T> kind) {
    List<T> found = all(tree, kind);
    return found.get(found.size() - 1);
  }
}
