package dev.initscript.shell.invariants;

import dev.initscript.shell.parse.ShellParser;
import dev.initscript.shell.syntax.Command;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.HereDocument;
import dev.initscript.shell.syntax.IoHere;
import dev.initscript.shell.syntax.Program;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of one command by itself. */
final class Standalone {
  /** Reading every command of every command again takes its time. */
  private static final int LONGEST = 1_500;

  private Standalone() {}

  /**
   * Whether the text means the same by itself: not between backquotes, where backslashes are read
   * twice, nor in a here-document; and here-documents lie in it with their redirections. {@code
   * shopt} decides for all that follows, so scripts that have it are left out.
   */
  static boolean isReadable(SyntaxTree tree, Command command) {
    for (SyntaxNode around : tree.ancestorsOf(command)) {
      if (around instanceof HereDocument
          || (around instanceof CommandSubstitution substitution && substitution.backquoted())) {
        return false;
      }
    }
    boolean isLong = command.end() - command.start() > LONGEST;
    boolean isTime = command.text().startsWith("time"); // bash's reserved word, but not behind `|`
    if (isLong || isTime) {
      return false;
    }
    List<Boolean> outside = new ArrayList<>();
    SyntaxWalker.walk(
        command,
        IoHere.class,
        redirection -> {
          HereDocument body = tree.bodyOf(redirection);
          outside.add(body == null || body.end() > command.end());
        });
    SyntaxWalker.walk(
        command,
        HereDocument.class,
        body -> outside.add(body.redirection().start() < command.start()));
    SourceText source = tree.source();
    return !outside.contains(true) && !source.text(0, source.length()).contains("extglob");
  }

  /** How the tree of the text differs from the command's; empty if it does not. */
  static String readAgain(Command command, Dialect dialect) {
    SourceText source = SourceText.ofLatin1(command.text());
    SyntaxTree again = ShellParser.parse(source, dialect);
    if (!again.errors().isEmpty()) {
      return "errors: " + again.errors();
    }
    String before = shape(command, command.start());
    String after = shape(onlyCommand(again.root()), 0);
    return before.equals(after) ? "" : "it was\n" + before + "it is\n" + after;
  }

  private static SyntaxNode onlyCommand(Program program) {
    return program.body().commands().get(0).pipelines().get(0).commands().get(0);
  }

  private static String shape(SyntaxNode root, int offset) {
    var shape = new StringBuilder();
    SyntaxWalker.walk(
        root,
        node ->
            shape
                .append(node.getClass().getSimpleName())
                .append(' ')
                .append(node.start() - offset)
                .append("..")
                .append(node.end() - offset)
                .append('\n'));
    return shape.toString();
  }
}
