package dev.initscript.rules.policy;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.Configuration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project has decided about its scripts.
 *
 * @param rules the rules that are not taken as they come
 * @param failOn null if nothing is said about it
 * @param excludes Ant patterns of scripts that are left out, relative to the directory of the
 *     policy
 */
public record Policy(Map<RuleId, RuleLevel> rules, @Nullable FailOn failOn, List<String> excludes) {
  /** Nothing is decided. */
  public static final Policy NONE = new Policy(Map.of(), null, List.of());

  public Policy {
    rules = Map.copyOf(rules);
    excludes = List.copyOf(excludes);
  }

  /** The rules as the engine takes them; what {@code nearer} says of a rule wins. */
  public Configuration configuration(Map<RuleId, RuleLevel> nearer) {
    Map<RuleId, RuleLevel> levels = new LinkedHashMap<>(rules);
    levels.putAll(nearer);
    Map<RuleId, Severity> severities = new LinkedHashMap<>();
    Set<RuleId> disabled = new HashSet<>();
    levels.forEach(
        (rule, level) -> {
          switch (level) {
            case ERROR -> severities.put(rule, Severity.ERROR);
            case WARNING -> severities.put(rule, Severity.WARNING);
            case NOTE -> severities.put(rule, Severity.NOTE);
            case OFF -> disabled.add(rule);
          }
        });
    return new Configuration(severities, disabled);
  }
}
