package dev.initscript.shell.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.IoHere;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The invariants on every case and every real script, in every dialect, with and without errors.
 */
final class TreeInvariantsTest {
  @ParameterizedTest
  @EnumSource
  void holdOnEveryScript(Dialect dialect) {
    List<String> broken = new ArrayList<>();
    for (SourceText script : Corpus.all()) {
      SyntaxTree tree = ShellParser.parse(script, dialect);
      try {
        TreeInvariants.check(tree);
      } catch (AssertionError e) {
        broken.add(e.getMessage() + "\nin\n" + script.text(0, script.length()));
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyHereDocumentOfAScriptWithoutErrorsHasItsBodyUnlessTheTextEndsBefore(Dialect dialect) {
    int found = 0;
    for (SourceText script : Corpus.all()) {
      SyntaxTree tree = ShellParser.parse(script, dialect);
      if (tree.errors().isEmpty()) {
        List<IoHere> redirections = all(tree.root(), IoHere.class);
        List<HereDocument> bodies = all(tree.root(), HereDocument.class);
        found += bodies.size();
        for (IoHere redirection : redirections) {
          HereDocument body = tree.bodyOf(redirection);
          assertThat(body == null || bodies.contains(body)).isTrue();
        }
        assertThat(bodies.size()).isLessThanOrEqualTo(redirections.size());
      }
    }
    assertThat(found).as("here-documents in the corpus").isGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource
  void everyNodeHasItsParent(Dialect dialect) {
    for (SourceText script : Corpus.cases()) {
      SyntaxTree tree = ShellParser.parse(script, dialect);
      SyntaxWalker.walk(
          tree.root(),
          node -> {
            for (SyntaxNode child : node.children()) {
              assertThat(tree.parentOf(child)).isSameAs(node);
              List<SyntaxNode> ancestors = tree.ancestorsOf(child);
              assertThat(ancestors.get(0)).isSameAs(node);
              assertThat(ancestors.get(ancestors.size() - 1)).isSameAs(tree.root());
            }
          });
      assertThat(tree.parentOf(tree.root())).isNull();
    }
  }

  /** What a command says does not depend on where it stands. */
  @ParameterizedTest
  @EnumSource
  void everyCommandsTextReadsAsThatCommand(Dialect dialect) {
    List<String> broken = new ArrayList<>();
    int read = 0;
    for (SourceText script : dialect == Dialect.POSIX ? Corpus.all() : Corpus.cases()) {
      SyntaxTree tree = ShellParser.parse(script, dialect);
      if (tree.errors().isEmpty()) {
        for (Command command : all(tree.root(), Command.class)) {
          if (Standalone.isReadable(tree, command)) {
            read++;
            String difference = Standalone.readAgain(command, dialect);
            if (!difference.isEmpty()) {
              broken.add(difference + "\nin\n" + command.text());
            }
          }
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(read).isGreaterThan(1_000);
  }

  private static <T extends SyntaxNode> List<T> all(SyntaxNode root, Class<T> kind) {
    var found = new ArrayList<T>();
    SyntaxWalker.walk(root, kind, found::add);
    return found;
  }
}
