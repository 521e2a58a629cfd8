package dev.initscript.rules.facts;

import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;

/**
 * Which texts stand in the words of a script. Every rule asks, of every script, before it looks
 * closer: most are told no by the script's bytes, without a walk over the tree.
 */
final class Mentions {
  private final Once<UnquotedText> unquoted;
  private final Once<String> words;

  Mentions(SyntaxTree tree) {
    unquoted = new Once<>(() -> new UnquotedText(tree.source()));
    words = new Once<>(() -> words(tree));
  }

  /**
   * Whether the text stands in some word, quotes and line continuations removed.
   *
   * @param text without blanks and quotes
   */
  boolean contain(String text) {
    return unquoted.get().contains(text) && words.get().contains(text);
  }

  /** Whether it can stand anywhere, in a here-document too. */
  boolean mayBeInText(String text) {
    return unquoted.get().contains(text);
  }

  /** As {@link #contain}, but not as a part of a longer name: "read" is not in "already". */
  boolean containName(String name) {
    if (!unquoted.get().contains(name)) {
      return false;
    }
    String all = words.get();
    for (int at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !isInName(all.charAt(at - 1)))
          && (end == all.length() || !isInName(all.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static String words(SyntaxTree tree) {
    var text = new StringBuilder(tree.source().length());
    SyntaxWalker.walk(
        tree.root(),
        Word.class,
        word -> {
          String literal = word.literal();
          if (literal != null) {
            text.append(literal);
          } else {
            text.append(word.staticPrefix()).append(' ').append(word.staticSuffix());
          }
          text.append(' ');
        });
    return text.toString();
  }
}
