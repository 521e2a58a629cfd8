package dev.initscript.rules.policy;

import dev.initscript.rules.Nearest;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.catalog.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that a project may use, and what is said about others. */
public final class Names {
  private Names() {}

  /**
   * The rule of that name, or the engine's own finding.
   *
   * @throws IllegalArgumentException if there is none; the message is a sentence with the nearest
   */
  public static RuleId rule(String name) {
    List<String> known = new ArrayList<>();
    for (RuleId id : RuleCatalog.pages()) {
      if (id.value().equals(name)) {
        return id;
      }
      known.add(id.value());
    }
    throw new IllegalArgumentException(unknown("rule", name, known));
  }

  /** That something has no such name, and which name is meant perhaps. */
  static String unknown(String kind, String name, List<String> known) {
    return "there is no "
        + kind
        + " \""
        + name
        + "\"; "
        + Nearest.to(name, known)
            .map(nearest -> "the nearest is \"" + nearest + "\".")
            .orElse("there are " + String.join(", ", known) + ".");
  }

  /** The constants of an enum as they are written: in small letters. */
  static List<String> of(Class<? extends Enum<?>> type) {
    List<String> words = new ArrayList<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
