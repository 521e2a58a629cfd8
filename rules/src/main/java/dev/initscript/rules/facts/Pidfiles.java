package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.Builtins;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.ParameterExpansion;
import dev.initscript.shell.syntax.SyntaxWalker;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pidfiles that a script names. */
public final class Pidfiles {
  private static final Set<String> OPTIONS = Set.of("-p", "--pidfile");
  private static final Set<String> FILE_TESTS = Set.of("-e", "-f", "-r", "-s");

  private final Map<String, Word> words;

  private Pidfiles(Map<String, Word> words) {
    this.words = words;
  }

  static Pidfiles of(ScriptFacts facts) {
    Map<String, Word> words = new LinkedHashMap<>();
    for (CommandUse use : facts.commands()) {
      for (Word word : candidates(use)) {
        if (looksLikePidfile(use, word) && isGlobal(word)) {
          words.putIfAbsent(
              word.text().replace("\"", "").replace("${", "$").replace("}", ""), word);
        }
      }
    }
    return new Pidfiles(words);
  }

  private static List<Word> candidates(CommandUse use) {
    List<Word> found = new ArrayList<>();
    List<Word> arguments = use.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String before = i == 0 ? null : arguments.get(i - 1).literal();
      boolean option = before != null && OPTIONS.contains(before);
      boolean test =
          before != null
              && FILE_TESTS.contains(before)
              && (use.name().equals("[") || use.name().equals("test"));
      if (option || test || use.name().equals("cat")) {
        found.add(arguments.get(i));
      }
    }
    return found;
  }

  /** Whether the word, or what it can be, says that it names a pidfile. */
  private static boolean looksLikePidfile(CommandUse use, Word word) {
    return isPidfileName(word.text())
        || use.value(word).shapes().stream().anyMatch(shape -> isPidfileName(shape.suffixText()));
  }

  /** Whether a file that is written so is named like a pidfile, on this way. */
  static boolean isNamedLikeOne(String word, Evaluation way) {
    boolean named = isPidfileName(word);
    for (String name : NamedFile.variablesIn(word)) {
      for (Shape shape : way.variable(name).shapes()) {
        named |= isPidfileName(shape.prefix()) || isPidfileName(shape.suffixText());
      }
    }
    return named && !word.contains("/proc/");
  }

  private static boolean isPidfileName(String text) {
    return text.toLowerCase(Locale.ROOT).contains("pid") && !text.contains("/proc/");
  }

  /**
   * Whether the word means the same anywhere in the script: no argument of a function, no command.
   */
  private static boolean isGlobal(Word word) {
    boolean[] global = {true};
    SyntaxWalker.walk(
        word,
        node -> {
          global[0] &= !(node instanceof CommandSubstitution);
          global[0] &=
              !(node instanceof ParameterExpansion parameter) || Builtins.isName(parameter.name());
        });
    return global[0];
  }

  /** The pidfile, as it is written somewhere, if the script names only one. */
  public Optional<Word> only() {
    return words.size() == 1 ? words.values().stream().findFirst() : Optional.empty();
  }
}
