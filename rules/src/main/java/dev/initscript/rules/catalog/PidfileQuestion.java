package dev.initscript.rules.catalog;

import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;

/** The call of the helper that asks about the process in a pidfile. */
final class PidfileQuestion {
  private PidfileQuestion() {}

  /** The call as text for that place. */
  static String of(SyntaxTree tree, SyntaxNode place, NamedFile pidfile, NamedFile program) {
    return Helper.PIDFILE.function()
        + ' '
        + Quoting.oneArgument(tree, place, pidfile)
        + ' '
        + Quoting.oneArgument(tree, place, program);
  }
}
