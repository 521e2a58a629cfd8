package dev.initscript.rules.engine;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.Severity;
import java.util.List;

/** The findings that the engine itself makes. */
public final class EngineRules {
  /** A comment that starts like a suppression and is none. */
  public static final RuleInfo MALFORMED_SUPPRESSION =
      new RuleInfo(
          new RuleId("malformed-suppression"),
          Severity.WARNING,
          "a suppression that cannot be read");

  /** A suppression of something that is not there. */
  public static final RuleInfo UNUSED_SUPPRESSION =
      new RuleInfo(
          new RuleId("unused-suppression"), Severity.NOTE, "a suppression that suppresses nothing");

  private EngineRules() {}

  /** All of them. */
  public static List<RuleInfo> all() {
    return List.of(MALFORMED_SUPPRESSION, UNUSED_SUPPRESSION);
  }
}
