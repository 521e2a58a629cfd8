package dev.initscript.maven;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.policy.Names;
import dev.initscript.rules.policy.RuleLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What parameters say about rules: {@code full-path-pidof=error}, {@code unused-suppression=off}.
 */
final class RulesOption {
  private static final String PARAMETER = "initscript.rules";

  private RulesOption() {}

  /**
   * The rules that are named, and what their findings are.
   *
   * @throws MojoExecutionException if there is no such rule or level; the message names the right
   *     ones
   */
  static Map<RuleId, RuleLevel> of(List<String> values) throws MojoExecutionException {
    Map<RuleId, RuleLevel> levels = new LinkedHashMap<>();
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
      if (levels.containsKey(rule)) {
        throw new MojoExecutionException(
            PARAMETER + " names " + rule + " twice; it must name a rule once.");
      }
      String parameter = PARAMETER + ": " + rule;
      levels.put(rule, Option.of(parameter, value.substring(equals + 1), RuleLevel.class));
    }
    return levels;
  }

  private static RuleId rule(String name) throws MojoExecutionException {
    try {
      return Names.rule(name);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(PARAMETER + ": " + e.getMessage());
    }
  }
}
