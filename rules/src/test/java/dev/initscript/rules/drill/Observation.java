package dev.initscript.rules.drill;

import dev.initscript.fixtures.Idiom;
import dev.initscript.fixtures.Idiom.Remedy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an idiom in one cell.
 *
 * @param safe whether the fix promises to tell the truth
 * @param expected what the fixed script should answer; "A or B" where shells differ
 * @param truth what an honest script answers
 * @param original what the script answered before the fix
 * @param fixed what it answered after; null if there is no fix
 */
record Observation(
    boolean safe, String expected, Answer truth, Answer original, @Nullable Answer fixed) {
  static Observation of(
      Idiom idiom, String state, Answer truth, Answer original, @Nullable Answer fixed) {
    String expected = idiom.answers().getOrDefault(state, truth.toString());
    return new Observation(idiom.remedy() == Remedy.SAFE, expected, truth, original, fixed);
  }

  /** Whether the script told the truth before the fix. */
  boolean wasRight() {
    return original.toString().equals(truth.toString());
  }

  /** Whether it tells the truth after the fix. */
  boolean isRight() {
    return fixed != null && fixed.toString().equals(truth.toString());
  }

  /** What is wrong about the fix. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (fixed == null) {
      return faults;
    }
    if (!List.of(expected.split(" or ")).contains(fixed.toString())) {
      faults.add(
          "answers \"%s\", expected \"%s\", was \"%s\"".formatted(fixed, expected, original));
    }
    if (safe && wasRight() && original.errors().isEmpty() && !fixed.errors().isEmpty()) {
      faults.add("now says on standard error: " + fixed.errors());
    }
    if (fixed.killed().contains("foreign") && !expected.contains("foreign")) {
      faults.add("kills a process that is not the script's");
    }
    return faults;
  }
}
