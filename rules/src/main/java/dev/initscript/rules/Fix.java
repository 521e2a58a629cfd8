package dev.initscript.rules;

import dev.initscript.shell.text.EditList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Edits that belong together and remove a finding.
 *
 * @param title what the fix does, as an order: "Ask which process the pidfile names"
 * @param applicability who may apply it
 * @param edits sorted and disjoint; without the text of helpers, which the engine inserts
 * @param helpers the shell functions that the new text calls
 */
public record Fix(String title, Applicability applicability, EditList edits, Set<Helper> helpers) {
  public Fix {
    helpers = Set.copyOf(helpers);
  }

  /** A fix that calls these helpers. */
  public static Fix of(
      String title, Applicability applicability, EditList edits, Collection<Helper> helpers) {
    var set = EnumSet.noneOf(Helper.class);
    set.addAll(helpers);
    return new Fix(title, applicability, edits, set);
  }
}
