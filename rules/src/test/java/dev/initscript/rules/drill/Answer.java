package dev.initscript.rules.drill;

import java.util.List;

/**
 * What a script answered, or should.
 *
 * @param status its exit status
 * @param output what it printed, its lines joined by " / ", with names in the place of pids
 * @param killed the names of those that it ended, sorted
 * @param errors what it said on standard error
 */
record Answer(String status, String output, List<String> killed, String errors) {
  /** The answer of a script, of those that a run of {@code drill/idiom} printed. */
  static Answer of(DrillReport report, String script) {
    return new Answer(
        report.value(script + ".status"),
        report.value(script + ".output", "").replace("\n", " / "),
        report.value(script + ".killed", "").lines().sorted().toList(),
        report.value(script + ".errors", ""));
  }

  /** As the files of idioms write it: status, output, and whom it kills. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(status);
    if (!output.isEmpty()) {
      text.append(' ').append(output);
    }
    if (!killed.isEmpty()) {
      text.append(", kills ").append(String.join(" ", killed));
    }
    return text.toString();
  }
}
