package dev.initscript.rules.catalog;

import dev.initscript.rules.HelperLibrary;
import dev.initscript.rules.Platform;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one list of the rules, their pages and the helper functions of their fixes. */
public final class RuleCatalog {
  private static final List<Rule> RULES = rules(Platform.POSIX);

  /** Findings that the engine makes itself; they have pages like a rule's. */
  private static final List<RuleId> ENGINE_PAGES =
      List.of(new RuleId("malformed-suppression"), new RuleId("unused-suppression"));

  private RuleCatalog() {}

  /** Every rule, with fixes for scripts that run anywhere. */
  public static List<Rule> all() {
    return RULES;
  }

  /** Every rule, with fixes that may use the platform's own tools. */
  public static List<Rule> all(Platform platform) {
    return platform == Platform.POSIX ? RULES : rules(platform);
  }

  private static List<Rule> rules(Platform platform) {
    return List.of(
        new FullPathPidof(platform),
        new StatusWithoutPidfile(),
        new StopEveryInstance(),
        new UncheckedPidfileKill(),
        new KillWithoutPidfile(),
        new NameOnlyKill(),
        new ReplacedExeCompare(),
        new PsGrepLiveness(),
        new SingleInstanceRestart(),
        new PidfileMembershipGrep(),
        new PidfileReadAborts(),
        new TwoOracles(),
        new InstanceBlindCheck(),
        new ServiceStartedByPath(),
        new InitScriptNotExecutable(),
        new InitScriptNoConffile());
  }

  /** The rule of that name. */
  public static Optional<Rule> find(RuleId id) {
    return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * The ids that have a page: those of the rules, and of the findings that the engine makes itself.
   */
  public static List<RuleId> pages() {
    return Stream.concat(RULES.stream().map(Rule::id), ENGINE_PAGES.stream()).toList();
  }

  /**
   * The page of a rule, or of a finding of the engine itself such as {@code unused-suppression}:
   * Markdown.
   *
   * @throws IllegalArgumentException if there is none; the message names the nearest id
   */
  public static String page(RuleId id) {
    if (!pages().contains(id)) {
      String hint =
          RuleId.nearest(id.value(), pages()).map(n -> "; the nearest is \"" + n + "\"").orElse("");
      throw new IllegalArgumentException("there is no rule \"" + id + "\"" + hint);
    }
    return resource(id + ".md");
  }

  /** The helper functions. */
  public static HelperLibrary helpers() {
    return Helpers.LIBRARY;
  }

  /** Read when a fix is asked for, not when a script is checked. */
  private static final class Helpers {
    static final HelperLibrary LIBRARY = new HelperSections(resource("helpers.sh"));
  }

  private static String resource(String name) {
    try (InputStream in = RuleCatalog.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + RuleCatalog.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
