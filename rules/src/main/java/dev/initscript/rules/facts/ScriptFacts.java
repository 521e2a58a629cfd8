package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.SyntaxTree;

/** Everything that rules ask about a script. */
public final class ScriptFacts {
  private final SyntaxTree tree;

  private ScriptFacts(SyntaxTree tree) {
    this.tree = tree;
  }

  /** The facts of a script that parses. */
  public static ScriptFacts of(SyntaxTree tree) {
    return new ScriptFacts(tree);
  }

  public SyntaxTree tree() {
    return tree;
  }
}
