package dev.initscript.rules.catalog;

import dev.initscript.rules.HelperLibrary;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import java.util.List;
import java.util.Optional;

/** The one list of the rules, their pages and the helper functions of their fixes. */
public final class RuleCatalog {
  private static final List<Rule> RULES = List.of();

  private RuleCatalog() {}

  /** Every rule, by id. */
  public static List<Rule> all() {
    return RULES;
  }

  /** The rule of that name. */
  public static Optional<Rule> find(RuleId id) {
    return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * The page of a rule, or of a finding of the engine itself such as {@code unused-suppression}:
   * Markdown.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest id
   */
  public static String page(RuleId id) {
    throw new IllegalArgumentException("being written " + id);
  }

  /** The helper functions. */
  public static HelperLibrary helpers() {
    throw new UnsupportedOperationException("being written");
  }
}
