package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Invocation;
import dev.initscript.rules.facts.following.OptionArgument;
import dev.initscript.shell.syntax.Word;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function that the Linux Standard Base describes: {@code pidofproc [-p F] PROGRAM}.
 *
 * @param use the command
 * @param pidfile the argument of {@code -p}; null if there is none
 * @param program the word that names the program; null if that is not certain
 * @param understood whether every word before the program is known
 */
public record LibraryCall(
    CommandUse use, @Nullable OptionArgument pidfile, @Nullable Word program, boolean understood) {
  /** The calls of a function that is not the script's own. */
  public static Stream<LibraryCall> in(ScriptFacts facts, String function) {
    return facts.commands(function).stream()
        .filter(use -> use.invocation().lookup() == Invocation.Lookup.PLAIN)
        .map(LibraryCall::of);
  }

  static LibraryCall of(CommandUse use) {
    List<Word> words = use.arguments();
    if (words.isEmpty()) {
      return new LibraryCall(use, null, null, false);
    }
    String first = use.value(words.get(0)).onlyText();
    if ("-p".equals(first) && words.size() > 2) {
      return new LibraryCall(
          use, OptionArgument.of(use, words.get(1)), words.get(2), !words.get(0).maySplit());
    }
    // "$@" or $OPTIONS can be the option and its argument.
    boolean plain = first != null || use.value(words.get(0)).mayBePath();
    boolean option = words.get(0).staticPrefix().startsWith("-");
    boolean program =
        plain && !option && (first == null || (!first.isEmpty() && !first.startsWith("-")));
    return new LibraryCall(use, null, program ? words.get(0) : null, program);
  }
}
