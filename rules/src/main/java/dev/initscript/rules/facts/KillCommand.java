package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.DoubleQuoted;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.syntax.WordPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a {@code killall} or {@code pkill}.
 *
 * @param operands the names or patterns
 * @param options the other words, as far as they are known
 * @param understood whether all of them are known
 */
public record KillCommand(List<Word> operands, List<String> options, boolean understood) {
  private static final String SIGNAL = "-(?:\\d+|[A-Z][A-Z0-9]+)";

  /** By psmisc's manual: the options with an argument. */
  public static KillCommand ofKillall(CommandUse use) {
    return of(use, "osuyZn", "(?:--(?:older-than|younger-than|user|context|signal|ns))");
  }

  /** By procps' manual: the options with an argument. */
  public static KillCommand ofPkill(CommandUse use) {
    return of(
        use, "FGPUgrstuq", "(?:--(?:signal|pidfile|parent|pgroup|group|session|euid|uid|ns))");
  }

  private static KillCommand of(CommandUse use, String withArgument, String longWithArgument) {
    List<Word> operands = new ArrayList<>();
    List<String> options = new ArrayList<>();
    boolean understood = true;
    List<Word> words = use.arguments();
    for (int i = 0; i < words.size(); i++) {
      String text = use.value(words.get(i)).onlyText();
      if (text == null && !use.value(words.get(i)).isCertainlyAbsolutePath()) {
        understood = false;
        operands.add(words.get(i));
      } else if (text == null || !text.startsWith("-")) {
        operands.add(words.get(i));
      } else {
        options.add(text);
        boolean letters = text.matches("-[A-Za-z]") && withArgument.indexOf(text.charAt(1)) >= 0;
        if ((letters || text.matches(longWithArgument)) && i + 1 < words.size()) {
          String argument = use.value(words.get(++i)).onlyText();
          options.add(text + " " + argument);
        }
      }
    }
    return new KillCommand(List.copyOf(operands), List.copyOf(options), understood);
  }

  /** Whether it sends a signal: not 0, and no list or version was asked for. */
  public boolean signals() {
    return options.stream()
        .noneMatch(
            text ->
                text.matches(
                    "-0|-l|-V|-[sq] 0|--signal[ =]0|--list|--version|-h|--help|-s null|--signal null"));
  }

  /** Whether a letter is among the short options. */
  public boolean has(char letter) {
    return options.stream().anyMatch(text -> text.matches("-[a-z]+") && text.indexOf(letter) > 0)
        || (letter == 'f' && options.contains("--full"));
  }

  /** Whether processes are chosen by a pidfile, a parent, a group or a session too. */
  public boolean isNarrowed() {
    return !understood
        || options.stream()
            .filter(text -> !text.matches(SIGNAL))
            .anyMatch(
                text -> text.matches("-[A-Za-z]*[FPgs].*|--(?:pidfile|parent|pgroup|session).*"));
  }

  /** Whether processes are chosen by their user, group or terminal too. */
  public boolean isOfOneUser() {
    return options.stream()
        .anyMatch(
            text -> text.matches("-[uUGtZ](?: .*)?|--(?:user|euid|uid|group|context|ns).*|-n .*"));
  }

  /** Whether the only option, if any, is one that {@code kill} has too: a signal. */
  public boolean isPlain() {
    return understood
        && options.size() <= 1
        && options.stream().allMatch(text -> text.matches(SIGNAL));
  }

  /** The command substitution that the whole word is, in quotes or not; null if it is none. */
  static @Nullable CommandSubstitution wholly(Word word) {
    List<WordPart> parts = word.parts();
    if (parts.size() == 1 && parts.get(0) instanceof DoubleQuoted quoted) {
      parts = quoted.parts();
    }
    return parts.size() == 1 && parts.get(0) instanceof CommandSubstitution substitution
        ? substitution
        : null;
  }
}
