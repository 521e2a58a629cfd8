package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Strings;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a simple command as the texts among which its name is found. Where a word is not
 * wholly known, its file name can be: {@code $(which pidof)} prints some path of that file, or
 * nothing.
 */
final class CommandWords {
  private final List<@Nullable String> texts = new ArrayList<>();
  private final List<Integer> wordOf = new ArrayList<>();
  private int certain = Integer.MAX_VALUE;

  private CommandWords() {}

  /** What the command runs; null if that is not known. */
  static @Nullable Invocation invocation(
      SimpleCommand node, List<Value> values, Functions functions) {
    String first = values.isEmpty() ? null : values.get(0).onlyText();
    if (first != null && !first.isEmpty() && !Strings.hasBlank(first) && !isRunner(first)) {
      return Invocation.of(first);
    }
    CommandWords words = new CommandWords();
    for (int i = 0; i < values.size(); i++) {
      words.add(node.words().get(i), values.get(i), i, functions);
    }
    Invocation found = Invocation.of(words.texts);
    return found == null
        ? null
        : found.at(
            words.wordOf.get(found.index()),
            found.index() < words.certain
                ? Invocation.Certainty.CERTAIN
                : Invocation.Certainty.PROBABLE);
  }

  /** A variable that holds a command with arguments is split into its fields. */
  private void add(Word word, Value value, int index, Functions functions) {
    String text = value.onlyText();
    if (text != null && word.maySplit()) {
      for (String field : Strings.fields(text)) {
        add(field, index);
      }
    } else {
      add(text == null && mayBeName() ? fileName(word, value, functions) : text, index);
    }
  }

  private void add(@Nullable String text, int index) {
    texts.add(text);
    wordOf.add(index);
  }

  /** Whether the next word can name the command: it is the first, or behind one that runs it. */
  private boolean mayBeName() {
    String first = texts.isEmpty() ? null : texts.get(0);
    return texts.isEmpty() || (first != null && isRunner(first));
  }

  private static boolean isRunner(String command) {
    return Invocation.isRunner(command.substring(command.lastIndexOf('/') + 1));
  }

  /**
   * The file name that all possible strings have, behind a slash if each has one; null if there is
   * none, or if it can be a function's.
   */
  private @Nullable String fileName(Word word, Value value, Functions functions) {
    String name = null;
    boolean path = true;
    boolean sure = true;
    for (Shape shape : value.shapes()) {
      String end = shape.suffixText();
      int slash = end.lastIndexOf('/');
      if (shape.equals(Shape.EMPTY)) {
        sure &= !word.maySplit();
      } else if (slash < 0 && !shape.isExact()) {
        sure = false;
      } else {
        String here = end.substring(slash + 1);
        if (here.isEmpty()
            || (name != null && !name.equals(here))
            || (word.maySplit() && Strings.hasBlank(end))) {
          return null;
        }
        name = here;
        path &= slash >= 0;
      }
    }
    if (name == null || (!path && functions.isDefined(name))) {
      return null;
    }
    certain = sure ? certain : Math.min(certain, texts.size());
    return path ? "/" + name : name;
  }
}
