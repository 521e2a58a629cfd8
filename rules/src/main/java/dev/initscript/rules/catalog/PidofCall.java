package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of pidof, by sysvinit, procps, busybox or toybox.
 *
 * @param use the command
 * @param flags the letters of the options without an argument
 * @param operands the words that name programs
 * @param understood whether every option is one that the helper in pidof's place has too
 */
record PidofCall(CommandUse use, String flags, List<Word> operands, boolean understood) {
  private static final String HELPER_FLAGS = "cnqsx";

  static PidofCall of(CommandUse use) {
    var flags = new StringBuilder();
    List<Word> operands = new ArrayList<>();
    boolean understood = true;
    boolean options = true;
    List<Word> words = use.arguments();
    for (int i = 0; i < words.size(); i++) {
      String text = use.value(words.get(i)).onlyText();
      if (!options || text == null || !text.startsWith("-") || text.equals("-")) {
        operands.add(words.get(i));
      } else if (text.equals("--")) {
        options = false;
      } else {
        int argument = argumentOption(text);
        String letters = argument < 0 ? text.substring(1) : text.substring(1, argument);
        flags.append(letters);
        understood &= letters.chars().allMatch(c -> HELPER_FLAGS.indexOf(c) >= 0);
        if (argument >= 0) {
          understood &= text.charAt(argument) == 'o';
          i += argument == text.length() - 1 ? 1 : 0;
        }
      }
    }
    return new PidofCall(use, flags.toString(), List.copyOf(operands), understood);
  }

  /**
   * The index of {@code -o}, {@code -d} or {@code -S}, which take an argument, in a word of
   * options; -1 if none.
   */
  private static int argumentOption(String options) {
    for (int i = 1; i < options.length(); i++) {
      if ("odS".indexOf(options.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /** Whether an operand can be the path of a file that an upgrade replaces under its processes. */
  boolean asksAboutAFile(ScriptFacts facts) {
    return operands.stream()
        .map(this::value)
        .anyMatch(value -> isReplaceablePath(value) && !facts.programOf(value).isScript());
  }

  /** Whether every operand is known to be a program itself, of which the processes run the file. */
  boolean asksAboutBinaries(ScriptFacts facts) {
    return operands.stream().map(this::value).allMatch(v -> facts.programOf(v).isBinary());
  }

  /** Process 1 does not outlive its file: whoever replaces it runs it anew in the same process. */
  static boolean isReplaceablePath(Value value) {
    return value.mayBePath() && !"/sbin/init".equals(value.onlyText());
  }

  /** Whether every operand is, on every way, the absolute path of one program that is no script. */
  boolean isCertain() {
    return !operands.isEmpty()
        && operands.stream().map(this::value).allMatch(PidofCall::isCertainProgram);
  }

  /** Whether it is, on every way, the absolute path of a program that is no script. */
  static boolean isCertainProgram(Value value) {
    return value.isCertainlyAbsolutePath()
        && value.shapes().stream()
            .noneMatch(shape -> shape.toString().matches("(?s).*(\\s.*|\\.(sh|py|pl|rb))"));
  }

  Value value(Word operand) {
    return use.value(operand);
  }

  /** Whether pidof is run in a way that a shell function can take the place of. */
  boolean isReplaceable() {
    return use.invocation().isReplaceable();
  }
}
