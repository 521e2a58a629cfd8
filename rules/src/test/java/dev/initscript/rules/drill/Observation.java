package dev.initscript.rules.drill;

import dev.initscript.fixtures.Idiom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of an idiom in one cell.
 *
 * @param expected what the fixed script should answer; "A or B" where shells differ
 * @param truth what an honest script answers; null if the idiom has no say
 * @param original what the script answered before the fix; null if nobody looked
 * @param fixed what it answered after
 */
record Observation(
    String expected, @Nullable Answer truth, @Nullable Answer original, Answer fixed) {
  /** Whether the script told the truth, or did what is expected, before the fix. */
  boolean wasRight() {
    return original != null && original.toString().equals(Objects.toString(truth, expected));
  }

  static Observation of(
      Idiom idiom, String state, @Nullable Answer truth, @Nullable Answer original, Answer fixed) {
    String expected = idiom.answers().getOrDefault(state, Objects.toString(truth, "nothing"));
    return new Observation(expected, truth, original, fixed);
  }

  /** What is wrong about the fix. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!List.of(expected.split(" or ")).contains(fixed.toString())) {
      faults.add(
          "answers \"%s\", expected \"%s\", was \"%s\"".formatted(fixed, expected, original));
    }
    if (original != null
        && wasRight()
        && original.errors().isEmpty()
        && !fixed.errors().isEmpty()) {
      faults.add("now says on standard error: " + fixed.errors());
    }
    if (fixed.killed().contains("foreign") && !expected.endsWith(" foreign")) {
      faults.add("kills a process that is not the script's");
    }
    return faults;
  }
}
