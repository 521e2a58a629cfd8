package dev.initscript.rules.facts.following;

import dev.initscript.shell.syntax.ConditionalCommand;
import dev.initscript.shell.syntax.Escapes;
import dev.initscript.shell.syntax.Literal;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of {@code [[ expression ]]}, operators among them, as {@code [} has them: of the
 * operands alone nobody knows what is asked.
 */
public final class ConditionWords {
  private static final Pattern OPERATOR = Pattern.compile("&&|\\|\\||==|!=|=~|[=!<>()]|-[A-Za-z]+");

  private ConditionWords() {}

  public static List<Word> of(ConditionalCommand node) {
    List<Word> words = new ArrayList<>();
    int at = node.start() + 2;
    for (Word operand : node.operands()) {
      addOperators(node.source(), at, operand.start(), words);
      words.add(operand);
      at = operand.end();
    }
    return words;
  }

  private static void addOperators(SourceText source, int start, int end, List<Word> words) {
    Matcher operator = OPERATOR.matcher(source.text(start, end));
    while (operator.find()) {
      int from = start + operator.start();
      int to = start + operator.end();
      words.add(
          new Word(source, from, to, List.of(new Literal(source, from, to, Escapes.UNQUOTED))));
    }
  }

  /**
   * Whether more is asked than one question, or several that are all to be answered with yes: what
   * {@code !} and parentheses are bound to, and what a pattern matches, is not looked at.
   */
  static boolean isInvolved(List<Word> words) {
    boolean several = false;
    boolean negated = false;
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      several |= text.equals("&&");
      negated |= text.equals("!");
      boolean compares = text.equals("==") || text.equals("=") || text.equals("!=");
      if (text.equals("||")
          || text.equals("(")
          || (compares && i + 1 < words.size() && isPattern(words.get(i + 1)))) {
        return true;
      }
    }
    return several && negated;
  }

  /** Whether the word has a character that stands for others. */
  public static boolean isPattern(Word word) {
    return word.parts().stream()
        .anyMatch(part -> part instanceof Literal && part.text().matches("(?s).*[*?\\[].*"));
  }
}
