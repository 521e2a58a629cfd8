package dev.initscript.rules.facts.following;

import dev.initscript.shell.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A file that is followed: the script, or what it sources.
 *
 * @param path what it is called, in messages too; empty for a script of which that is not known
 * @param tree what stands in it
 * @param helpers the functions that a fix has put into it
 */
public record SourceFile(String path, SyntaxTree tree, HelperBlock helpers) {
  static SourceFile of(String path, SyntaxTree tree) {
    return new SourceFile(path, tree, HelperBlock.in(tree));
  }

  /** The line of an offset, from 1. */
  public int lineOf(int offset) {
    return tree.source().lineOf(offset);
  }

  /** Written out: what a record generates is linked at run time, at a cost that users feel. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceFile file && path.equals(file.path) && tree.equals(file.tree);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }
}
