package dev.initscript.rules.engine;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import java.util.Map;
import java.util.Set;

/**
 * What a project changes about the rules.
 *
 * @param severities the severity of every finding of a rule, in place of the rule's own
 * @param disabled rules that are not asked
 */
public record Configuration(Map<RuleId, Severity> severities, Set<RuleId> disabled) {
  public Configuration {
    severities = Map.copyOf(severities);
    disabled = Set.copyOf(disabled);
  }

  /** Every rule, with its own severities. */
  public static Configuration standard() {
    return new Configuration(Map.of(), Set.of());
  }
}
