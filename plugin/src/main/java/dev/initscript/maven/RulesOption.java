package dev.initscript.maven;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Configuration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What a project says about rules: {@code full-path-pidof=error}, {@code unused-suppression=off}.
 */
final class RulesOption {
  private static final String PARAMETER = "initscript.rules";

  /** What a rule's findings are. */
  private enum Level {
    ERROR,
    WARNING,
    NOTE,
    OFF
  }

  private RulesOption() {}

  /**
   * The configuration.
   *
   * @throws MojoExecutionException if there is no such rule or level; the message names the right
   *     ones
   */
  static Configuration of(List<String> values) throws MojoExecutionException {
    Map<RuleId, Severity> severities = new LinkedHashMap<>();
    Set<RuleId> disabled = new HashSet<>();
    for (String value : values) {
      int equals = value.indexOf('=');
      if (equals < 0) {
        throw new MojoExecutionException(
            PARAMETER
                + " is \""
                + value.strip()
                + "\"; it must be a rule and its severity, as in full-path-pidof=error.");
      }
      RuleId rule = rule(value.substring(0, equals).strip());
      if (severities.containsKey(rule) || disabled.contains(rule)) {
        throw new MojoExecutionException(
            PARAMETER + " names " + rule + " twice; it must name a rule once.");
      }
      String parameter = PARAMETER + ": " + rule;
      switch (Option.of(parameter, value.substring(equals + 1), Level.class)) {
        case ERROR -> severities.put(rule, Severity.ERROR);
        case WARNING -> severities.put(rule, Severity.WARNING);
        case NOTE -> severities.put(rule, Severity.NOTE);
        case OFF -> disabled.add(rule);
      }
    }
    return new Configuration(severities, disabled);
  }

  private static RuleId rule(String name) throws MojoExecutionException {
    List<RuleId> known = RuleCatalog.pages();
    for (RuleId id : known) {
      if (id.value().equals(name)) {
        return id;
      }
    }
    String nearest =
        RuleId.nearest(name, known)
            .map(id -> "the nearest is \"" + id + "\".")
            .orElse(
                "there are " + String.join(", ", known.stream().map(RuleId::value).toList()) + ".");
    throw new MojoExecutionException(PARAMETER + ": there is no rule \"" + name + "\"; " + nearest);
  }
}
