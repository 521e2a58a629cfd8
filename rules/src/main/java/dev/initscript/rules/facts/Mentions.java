package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.Once;
import dev.initscript.shell.syntax.SyntaxTree;

/**
 * Which texts may stand in the words of a script. Every rule asks, of every script, before it looks
 * closer: most are told no by the script's bytes, without a walk over the tree.
 */
final class Mentions {
  private final Once<UnquotedText> everything;
  private final Once<Triples> triples;
  private final Once<UnquotedText> code;

  Mentions(SyntaxTree tree) {
    everything = new Once<>(() -> UnquotedText.of(tree.source()));
    triples = new Once<>(() -> new Triples(everything.get().text()));
    code =
        new Once<>(
            () ->
                tree.comments().isEmpty() ? everything.get() : UnquotedText.withoutComments(tree));
  }

  /**
   * Whether the text stands in some word or here-document, quotes and line continuations removed.
   *
   * @param text without blanks and quotes
   */
  boolean contain(String text) {
    return mayBeInText(text) && code.get().contains(text);
  }

  /** Whether it can stand anywhere, in a comment too. */
  boolean mayBeInText(String text) {
    return triples.get().mayContain(text) && everything.get().contains(text);
  }

  /** As {@link #contain}, but not as a part of a longer name: "read" is not in "already". */
  boolean containName(String name) {
    return triples.get().mayContain(name) && code.get().containsName(name);
  }
}
