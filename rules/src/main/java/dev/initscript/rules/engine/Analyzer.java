package dev.initscript.rules.engine;

import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleInfo;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;

/** Checks scripts. Immutable and safe for use by several threads. */
public final class Analyzer {
  private final List<Rule> rules;
  private final Configuration configuration;

  /**
   * @param rules the rules to ask
   * @param configuration what a project changes about them
   * @throws IllegalArgumentException if two rules have one id, or the configuration names an id
   *     that no rule has
   */
  public Analyzer(List<Rule> rules, Configuration configuration) {
    this.rules = List.copyOf(rules);
    this.configuration = configuration;
  }

  /** Every rule whose findings can be in a report, those of the engine itself among them. */
  public List<RuleInfo> rules() {
    return rules.stream().map(Rule::info).toList();
  }

  /** Checks a script in the dialect that it says it has. */
  public ScriptReport analyze(Script script) {
    throw new UnsupportedOperationException("being written " + script + configuration);
  }

  /**
   * Finds out the dialect and checks; a file that is no shell script gets {@link Status#SKIPPED}
   * with the reason.
   *
   * @param path how reports call it; never opened
   * @param source its bytes
   */
  public ScriptReport analyze(String path, SourceText source) {
    return ScriptReport.skipped(path, source, "being written");
  }

  /**
   * As {@link #analyze(String, SourceText)}, in a dialect that the user has chosen; still skips
   * what is no shell script.
   */
  public ScriptReport analyze(String path, SourceText source, Dialect dialect) {
    return ScriptReport.skipped(path, source, "being written" + dialect);
  }
}
