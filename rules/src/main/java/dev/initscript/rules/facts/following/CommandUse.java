package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Shape;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.TextRange;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A simple command that the script can come to, and every way it can.
 *
 * @param node where it stands
 * @param invocation what it runs
 * @param function whether that is a function of the script
 * @param evaluations the ways of coming to it; at least one
 */
public record CommandUse(
    SimpleCommand node, Invocation invocation, boolean function, List<Evaluation> evaluations) {
  public CommandUse {
    evaluations = List.copyOf(evaluations);
  }

  /** The command's name without a directory. */
  public String name() {
    return invocation.name();
  }

  /** The words behind the name. */
  public List<Word> arguments() {
    return node.words().subList(invocation.index() + 1, node.words().size());
  }

  /** From the first word, {@code command} or {@code env} included, to the end of the name. */
  public TextRange nameRange() {
    return new TextRange(node.words().get(0).start(), node.words().get(invocation.index()).end());
  }

  /** From the first word to the last, without redirections. */
  public TextRange wordsRange() {
    return new TextRange(
        node.words().get(0).start(), node.words().get(node.words().size() - 1).end());
  }

  /** What an argument can be, on any way. */
  public Value value(Word argument) {
    int index = indexOf(argument);
    Value all = evaluations.get(0).words().get(index);
    for (Evaluation evaluation : evaluations) {
      all = all.or(evaluation.words().get(index));
    }
    return all;
  }

  /**
   * The other script that comes here with an argument of that shape; null if this one does itself,
   * or none does.
   */
  public @Nullable String callerWith(Word argument, Shape shape) {
    int index = indexOf(argument);
    String caller = null;
    for (Evaluation evaluation : evaluations) {
      if (evaluation.words().get(index).shapes().contains(shape)) {
        if (evaluation.script().tree().source().equals(node.source())) {
          return null;
        }
        caller = caller == null ? evaluation.script().path() : caller;
      }
    }
    return caller;
  }

  /** By place: two words can be written alike. */
  private int indexOf(Word argument) {
    for (int i = 0; i < node.words().size(); i++) {
      if (node.words().get(i).start() == argument.start()) {
        return i;
      }
    }
    throw new IllegalArgumentException("not a word of this command: " + argument.text());
  }

  /**
   * The values of the script's first argument for which the script comes here; "*" among them for
   * any other.
   */
  public Set<String> actions() {
    Set<String> actions = new TreeSet<>();
    for (Evaluation evaluation : evaluations) {
      actions.addAll(evaluation.actions());
    }
    return actions;
  }
}
