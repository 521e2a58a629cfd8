package dev.initscript.rules.catalog;

import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.Fields;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Reading reading = new Reading();
    List<Word> operands = new ArrayList<>();
    for (Word word : use.arguments()) {
      boolean operand =
          isAllParameters(word)
              ? reading.handOn(use)
              : reading.isOperand(use.value(word).onlyText());
      if (operand) {
        operands.add(word);
      }
    }
    return new PidofCall(use, reading.flags.toString(), List.copyOf(operands), reading.understood);
  }

  /** Reads arguments, one after the other. */
  private static final class Reading {
    final StringBuilder flags = new StringBuilder();
    boolean understood = true;
    private boolean options = true;
    private boolean argument;

    /** Whether the next argument names a program; null if its text is not known. */
    boolean isOperand(@Nullable String text) {
      if (argument) {
        argument = false;
        return false;
      }
      if (!options || text == null || !text.startsWith("-") || text.equals("-")) {
        return true;
      }
      if (text.equals("--")) {
        options = false;
        return false;
      }
      int at = argumentOption(text);
      String letters = at < 0 ? text.substring(1) : text.substring(1, at);
      flags.append(letters);
      understood &= letters.chars().allMatch(c -> HELPER_FLAGS.indexOf(c) >= 0);
      if (at >= 0) {
        understood &= text.charAt(at) == 'o';
        argument = at == text.length() - 1;
      }
      return false;
    }

    /** Reads {@code "$@"}; whether some parameter is an operand, on some way. */
    boolean handOn(CommandUse use) {
      if (argument) {
        argument = false;
        understood = false;
        return false;
      }
      boolean operand = false;
      for (Evaluation way : use.evaluations()) {
        Reading handed = new Reading();
        operand |= way.parameters().open() || !handed.operands(way).isEmpty();
        flags.append(handed.flags);
        understood &= handed.understood && !handed.argument;
      }
      return operand;
    }

    /** The parameters that name programs. */
    List<Value> operands(Evaluation way) {
      List<Value> operands = new ArrayList<>();
      for (Value parameter : way.parameters().values()) {
        if (isOperand(parameter.onlyText())) {
          operands.add(parameter);
        }
      }
      return operands;
    }
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

  /** What an operand can be; {@code "$@"}, of all that name programs, any. */
  Value value(Word operand) {
    return isAllParameters(operand) ? handedOn() : use.value(operand);
  }

  private Value handedOn() {
    Value any = null;
    for (Evaluation way : use.evaluations()) {
      List<Value> each = new ArrayList<>(new Reading().operands(way));
      if (way.parameters().open()) {
        each.add(Value.UNKNOWN);
      }
      for (Value value : each) {
        any = any == null ? value : any.or(value);
      }
    }
    return any == null ? Value.EMPTY : any;
  }

  /** {@code "$@"}. */
  private static boolean isAllParameters(Word word) {
    return word.text().matches("\"?\\$(\\{[@*]}|[@*])\"?") && !word.text().matches("\".*\\*.*");
  }

  /** Whether it certainly asks about one program, which one word names. */
  boolean asksAboutOne() {
    return operands.size() == 1
        && (!isAllParameters(operands.get(0))
            || use.evaluations().stream().allMatch(way -> isOne(way.parameters())));
  }

  private static boolean isOne(Fields parameters) {
    return parameters.values().size() == 1 && !parameters.open();
  }

  /** Whether pidof is run in a way that a shell function can take the place of. */
  boolean isReplaceable() {
    return use.invocation().isReplaceable();
  }
}
