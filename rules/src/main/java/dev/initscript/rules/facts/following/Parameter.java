package dev.initscript.rules.facts.following;

import dev.initscript.shell.syntax.ParameterExpansion;

/**
 * What is asked of a parameter expansion whenever the script comes to it; the tree keeps no more
 * than its text.
 */
record Parameter(
    String name, String operator, boolean isLength, boolean isIndirect, boolean hasSubscript) {
  static Parameter of(ParameterExpansion node) {
    return new Parameter(
        node.name(), node.operator(), node.isLength(), node.isIndirect(), node.subscript() != null);
  }

  /** Whether it stands for all positional parameters. */
  boolean isAllArguments() {
    return name.equals("@") || name.equals("*");
  }
}
