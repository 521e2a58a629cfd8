package dev.initscript.rules.catalog;

import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.Set;

/** The commands that put each pid of a list on a line of its own, and do nothing else to it. */
final class PidSplitter {
  private static final Set<String> BLANKS =
      Set.of(" ", "\\040", "[:space:]", "[:blank:]", "[:blank:]*", " \\t", "\\t ");
  private static final Set<String> NEWLINES = Set.of("\n", "\\n", "\\012", "[\\n*]", "[\n*]");
  private static final Set<String> SED_SCRIPTS =
      Set.of("s/ /\\n/g", "s/ /\\\n/g", "s/ \\+/\\n/g", "s/  */\\n/g", "s/[ ]/\\n/g");

  private PidSplitter() {}

  /** Whether the command is one; of any other it is not known what it leaves of the list. */
  static boolean isOne(SimpleCommand command) {
    String name = command.words().get(0).literal();
    List<String> arguments = command.arguments().stream().map(PidSplitter::text).toList();
    return switch (name == null ? "" : name.substring(name.lastIndexOf('/') + 1)) {
      case "tr" -> isTranslation(arguments);
      case "xargs" ->
          Set.of(
                  List.of("-n1"),
                  List.of("-n", "1"),
                  List.of("-n1", "echo"),
                  List.of("-n", "1", "echo"))
              .contains(arguments);
      case "sed" -> isSubstitution(arguments);
      case "fmt" -> Set.of(List.of("-1"), List.of("-w1"), List.of("-w", "1")).contains(arguments);
      default -> false;
    };
  }

  private static boolean isSubstitution(List<String> arguments) {
    boolean named = arguments.size() == 2 && arguments.get(0).equals("-e");
    return (named || arguments.size() == 1)
        && SED_SCRIPTS.contains(arguments.get(arguments.size() - 1));
  }

  private static boolean isTranslation(List<String> arguments) {
    List<String> sets =
        !arguments.isEmpty() && arguments.get(0).equals("-s")
            ? arguments.subList(1, arguments.size())
            : arguments;
    return sets.size() == 2 && BLANKS.contains(sets.get(0)) && NEWLINES.contains(sets.get(1));
  }

  /** The argument's text; of one that is not literal a text that nothing is compared with. */
  private static String text(Word word) {
    String literal = word.literal();
    return literal == null ? "$" : literal;
  }
}
