package dev.initscript.rules.facts.following;

import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Sets;
import dev.initscript.rules.facts.values.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way of coming to a simple command.
 *
 * @param words the values of the command name and its arguments, a value a word
 * @param input its standard input
 * @param decidedBy the probes whose answers decided that the script came here
 * @param files the probes whose answers decided which files were made, changed or removed before
 * @param said the probes that said yes on every way here, and those that said no
 * @param actions the values of the script's first argument for which it comes here; empty for any
 * @param variables the variables that the script has set
 * @param parameters the positional parameters
 * @param prefixes the values of the assignments before the command name
 * @param endsByFailure whether the shell certainly ends if the command fails: {@code set -e} is in
 *     force, and no condition is being decided
 * @param ended whether Debian's functions have ended the script before, and others might not
 * @param script what was run: the script, or one that sources it
 */
public record Evaluation(
    List<Value> words,
    Value input,
    Set<Label.Probe> decidedBy,
    Set<Label.Probe> files,
    Set<Label.Probe> said,
    Set<String> actions,
    Variables variables,
    Fields parameters,
    List<Value> prefixes,
    boolean endsByFailure,
    boolean ended,
    SourceFile script) {
  /** Whether the two can be met in one run. */
  public boolean isOfOneRunWith(Evaluation other) {
    return script.equals(other.script);
  }

  /** The probes that said yes on every way here. */
  public Set<Label.Probe> confirmed() {
    Set<Label.Probe> confirmed = new LinkedHashSet<>();
    for (Label.Probe probe : said) {
      if (!probe.denied()) {
        confirmed.add(probe);
      }
    }
    return confirmed;
  }

  /** Every probe that the command, or whether it is come to, or the shell by then, tells of. */
  public Set<Label.Probe> influences() {
    Set<Label.Probe> all = Sets.union(decidedBy, files);
    all = Sets.union(all, input.influences());
    for (Value word : words) {
      all = Sets.union(all, word.influences());
    }
    for (Value prefix : prefixes) {
      all = Sets.union(all, prefix.influences());
    }
    return Sets.union(all, ShellState.influences(variables));
  }

  /** The probes that the command {@linkplain #receives receives}. */
  public Set<Label.Probe> received() {
    Set<Label.Probe> all = input.probes();
    for (Value word : words) {
      all = Sets.union(all, word.probes());
    }
    for (Value prefix : prefixes) {
      all = Sets.union(all, prefix.probes());
    }
    return all;
  }

  /** The probes whose output is in an argument, a prefixed assignment or standard input. */
  public boolean receives(Label.Probe probe) {
    if (input.labels().contains(probe)) {
      return true;
    }
    for (Value word : words) {
      if (word.labels().contains(probe)) {
        return true;
      }
    }
    for (Value prefix : prefixes) {
      if (prefix.labels().contains(probe)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the script comes here, or comes here with these words or files, on the word of the
   * probe.
   */
  public boolean dependsOn(Label.Probe probe) {
    boolean depends =
        decidedBy.contains(probe)
            || files.contains(probe)
            || input.decidedBy().contains(probe)
            || ShellState.isToldOf(probe, variables);
    for (Value word : words) {
      depends |= word.decidedBy().contains(probe);
    }
    for (Value prefix : prefixes) {
      depends |= prefix.decidedBy().contains(probe);
    }
    return depends;
  }

  /**
   * Whether the script comes here because the probe said yes, or here learns of what it said:
   * unless every way here, and to these words, is one on which it said no.
   */
  public boolean comesByYes(Label.Probe probe) {
    Label.Probe no = new Label.Probe(probe.command(), true);
    boolean told = ShellState.isToldByYes(probe, no, variables) || isTold(input, probe, no);
    for (Value word : words) {
      told |= isTold(word, probe, no);
    }
    for (Value prefix : prefixes) {
      told |= isTold(prefix, probe, no);
    }
    return told || (decidedBy.contains(probe) && !said.contains(no));
  }

  /** Whether a value tells what the probe said, and does not come about by its no only. */
  static boolean isTold(Value value, Label.Probe probe, Label.Probe no) {
    return value.decidedBy().contains(probe) && !value.confirmed().contains(no);
  }

  /** The value of a variable here. */
  public Value variable(String name) {
    Value value = variables.get(name);
    return value == null ? Value.UNKNOWN : value;
  }
}
