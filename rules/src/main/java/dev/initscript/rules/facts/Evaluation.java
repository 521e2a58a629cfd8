package dev.initscript.rules.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One way of coming to a simple command.
 *
 * @param words the values of the command name and its arguments, a value a word
 * @param input where its standard input comes from
 * @param decidedBy the probes whose answers decided that the script came here
 * @param confirmed the probes that said yes on every way here
 * @param actions the values of the script's first argument for which it comes here; empty for any
 * @param variables the variables that the script has set
 * @param prefixes the values of the assignments before the command name
 */
public record Evaluation(
    List<Value> words,
    Set<Label> input,
    Set<Label.Probe> decidedBy,
    Set<Label.Probe> confirmed,
    Set<String> actions,
    Map<String, Value> variables,
    List<Value> prefixes) {
  /** The probes whose output is in an argument, a prefixed assignment or standard input. */
  public boolean receives(Label.Probe probe) {
    return input.contains(probe)
        || words.stream().anyMatch(v -> v.labels().contains(probe))
        || prefixes.stream().anyMatch(v -> v.labels().contains(probe));
  }

  /** The value of a variable here. */
  public Value variable(String name) {
    return variables.getOrDefault(name, Value.UNKNOWN);
  }
}
