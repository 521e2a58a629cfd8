package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.OptionArgument;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.Set;

/** {@code --pidfile}, for a start-stop-daemon that has none. */
final class PidfileOption {
  private PidfileOption() {}

  /** Adds it behind an option's argument, long or short as the others are; always unsafe. */
  static Fix added(
      String title, ScriptFacts facts, CommandUse use, OptionArgument behind, NamedFile file) {
    boolean longOptions = use.arguments().stream().anyMatch(word -> word.text().startsWith("--"));
    String option = longOptions ? " --pidfile " : " -p ";
    String name = Quoting.oneArgument(facts.tree(), use.node(), file);
    return new Fix(
        title,
        Applicability.UNSAFE,
        EditList.of(Edit.insert(behind.word().end(), option + name)),
        Set.of());
  }
}
