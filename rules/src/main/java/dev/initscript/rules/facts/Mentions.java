package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.Once;
import dev.initscript.shell.syntax.SyntaxTree;

/**
 * Which texts may stand in the words of a script. Every rule asks, of every script, before it looks
 * closer: most are told no by the script's bytes, without a walk over the tree.
 */
final class Mentions {
  private final Once<UnquotedText> commands;
  private final Once<Triples> triples;
  private final Once<UnquotedText> asides;

  Mentions(SyntaxTree tree) {
    commands = new Once<>(() -> UnquotedText.ofCommands(tree));
    triples = new Once<>(() -> new Triples(commands.get().text()));
    asides = new Once<>(() -> UnquotedText.ofAsides(tree));
  }

  /**
   * Whether the text stands in some word, quotes and line continuations removed.
   *
   * @param text without blanks and quotes
   */
  boolean contain(String text) {
    return triples.get().mayContain(text) && commands.get().contains(text);
  }

  /** How often it stands in words. */
  int count(String text) {
    return triples.get().mayContain(text) ? commands.get().count(text) : 0;
  }

  /** Whether it can stand anywhere, in a comment or in a here-document too. */
  boolean mayBeInText(String text) {
    return contain(text) || asides.get().contains(text);
  }

  /** As {@link #contain}, but not as a part of a longer name: "read" is not in "already". */
  boolean containName(String name) {
    return triples.get().mayContain(name) && commands.get().containsName(name);
  }
}
