package dev.initscript.rules.report;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.Status;
import java.net.URI;
import java.util.Locale;

/** The words that reports use for the values of the engine. */
public final class Words {
  private static final String PAGES = "https://initscript.dev/rules/";

  private Words() {}

  /** Where a rule's page is. */
  public static URI page(RuleId rule) {
    return URI.create(PAGES + rule + ".html");
  }

  /** {@code error}, {@code warning} or {@code note}. */
  public static String of(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** {@code checked}, {@code unparsable} or {@code skipped}. */
  public static String of(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** {@code safe}, {@code unsafe} or {@code displayOnly}. */
  public static String of(Applicability applicability) {
    return switch (applicability) {
      case SAFE -> "safe";
      case UNSAFE -> "unsafe";
      case DISPLAY_ONLY -> "displayOnly";
    };
  }

  /** "1 script", "2 scripts". */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** "1 safe fix", "2 safe fixes". */
  public static String fixes(int number, String kind) {
    return number + " " + kind + (number == 1 ? " fix" : " fixes");
  }
}
