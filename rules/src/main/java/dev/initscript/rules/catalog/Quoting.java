package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.NamedFile;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.SyntaxNode;
import dev.initscript.shell.syntax.SyntaxTree;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;

/** Words of the script as arguments of inserted text. */
final class Quoting {
  private Quoting() {}

  /** The word as one argument at that place: as written if that is safe, else in double quotes. */
  static String oneArgument(SyntaxTree tree, SyntaxNode place, Word word) {
    String written = word.text();
    return !word.maySplit() || !isPlain(word) || isUnclear(tree, place)
        ? written
        : '"' + written + '"';
  }

  /** A file's name as one argument at that place. */
  static String oneArgument(SyntaxTree tree, SyntaxNode place, NamedFile file) {
    return isUnclear(tree, place) ? file.written() : file.argument();
  }

  /** Whether double quotes around the whole word mean what they mean around its expansions. */
  private static boolean isPlain(Word word) {
    for (WordPart part : word.parts()) {
      boolean plain =
          (part instanceof Literal && part.text().matches("[A-Za-z0-9_./+:,@%=-]*"))
              || (part instanceof ParameterExpansion p
                  && p.text().matches("\\$\\w+|\\$\\{\\w+\\}"));
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Double quotes inside backquotes inside double quotes: shells differ in what they mean. */
  static boolean isUnclear(SyntaxTree tree, SyntaxNode place) {
    boolean backquoted = false;
    for (SyntaxNode around : tree.ancestorsOf(place)) {
      backquoted |= around instanceof CommandSubstitution s && s.backquoted();
      if (backquoted && around instanceof DoubleQuoted) {
        return true;
      }
    }
    return false;
  }
}
