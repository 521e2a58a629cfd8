package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that {@code xargs} runs, and what it reads for it: {@code echo $D | xargs pidof}.
 *
 * @param command which of the words names the command
 * @param replaced what stands for the text that is read ({@code -I}); null if that is put at the
 *     end
 * @param reads whether standard input is read, word by word
 */
record XargsText(int command, @Nullable String replaced, boolean reads) {
  /** Options with an argument, in GNU's xargs and in busybox's. */
  private static final String WITH_ARGUMENT = "adEILnPs";

  private static final List<String> LONG_WITH_ARGUMENT =
      List.of("--arg-file", "--delimiter", "--max-args", "--max-procs", "--max-chars");

  /** The commands of that name that xargs runs: no function of the script is among them. */
  static List<GivenText> commands(ScriptFacts facts, String name) {
    List<GivenText> found = new ArrayList<>();
    for (CommandUse use : facts.commands("xargs")) {
      if (!use.function()) {
        GivenText first = first(use, name);
        if (first != null) {
          found.add(first);
        }
      }
    }
    return found;
  }

  /** What it is given on the first way on which that is known; null if on none. */
  private static @Nullable GivenText first(CommandUse use, String name) {
    GivenText first = null;
    for (Evaluation way : use.evaluations()) {
      List<Value> words = Signals.argumentsOf(use, way);
      XargsText text = of(words);
      if (text != null && isNamed(words.get(text.command), name)) {
        List<Value> operands = text.operands(words, way.input());
        List<Word> written = use.arguments();
        TextRange range = new TextRange(written.get(text.command).start(), use.wordsRange().end());
        boolean paths = operands.stream().anyMatch(Value::mayBePath);
        if (first == null || paths) {
          first = new GivenText(use, range, operands);
        }
        if (paths) {
          return first;
        }
      }
    }
    return first;
  }

  private static boolean isNamed(Value command, String name) {
    String text = command.onlyText();
    return text != null && text.substring(text.lastIndexOf('/') + 1).equals(name);
  }

  /** Null if it runs nothing that is known. */
  private static @Nullable XargsText of(List<Value> words) {
    String replaced = null;
    boolean reads = true;
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).onlyText();
      if (text == null) {
        return null;
      }
      if (!text.startsWith("-")) {
        return new XargsText(i, replaced, reads);
      }
      if (text.startsWith("-I")) {
        replaced = text.length() > 2 ? text.substring(2) : next(words, i);
      } else if (text.startsWith("-i") || text.startsWith("--replace")) {
        replaced = text.matches("-i|--replace") ? "{}" : text.replaceFirst("-i|--replace=", "");
      }
      reads &= !text.matches("-[a-z]*[0ad].*|--(null|arg-file|delimiter).*");
      boolean takesNext =
          text.startsWith("--")
              ? LONG_WITH_ARGUMENT.contains(text)
              : WITH_ARGUMENT.indexOf(text.charAt(text.length() - 1)) >= 0;
      i += takesNext ? 1 : 0;
    }
    return null;
  }

  private static @Nullable String next(List<Value> words, int index) {
    return index + 1 < words.size() ? words.get(index + 1).onlyText() : null;
  }

  /** The words behind the command, and what is read. */
  private List<Value> operands(List<Value> words, Value input) {
    List<Value> operands = new ArrayList<>();
    List<Value> read = reads ? fields(input.map(Strings::withoutTrailingNewlines)) : List.of();
    for (Value word : words.subList(command + 1, words.size())) {
      if (replaced == null || !word.mayContain(replaced)) {
        operands.add(word);
      } else if (replaced.equals(word.onlyText())) {
        operands.addAll(read);
      }
    }
    if (replaced == null) {
      operands.addAll(read);
    }
    return operands;
  }

  /** Quotes and backslashes, which xargs takes away, are in no path that matters. */
  private static List<Value> fields(Value input) {
    String only = input.onlyText();
    if (only == null) {
      return List.of(input);
    }
    List<Value> fields = new ArrayList<>();
    for (String field : Strings.fields(only)) {
      fields.add(input.map(shape -> Shape.exact(field)));
    }
    return fields;
  }
}
