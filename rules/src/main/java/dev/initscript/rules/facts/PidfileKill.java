package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Conditions;
import dev.initscript.shell.syntax.CommandSubstitution;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code kill $(cat F)}, {@code P=$(cat F); kill $P}: a signal to whatever process has the number
 * in a file.
 *
 * @param use the {@code kill}
 * @param reader the {@code cat}, or another command that reads the file
 * @param file the word F
 * @param variable the variable that keeps the number between; null if none does
 */
public record PidfileKill(CommandUse use, CommandUse reader, Word file, @Nullable String variable) {
  /** The calls of a script that send a signal. */
  public static List<PidfileKill> in(ScriptFacts facts) {
    List<PidfileKill> found = new ArrayList<>();
    for (CommandUse use : facts.commands("kill")) {
      if (use.evaluations().stream().anyMatch(way -> Signals.signals(use, way))) {
        PidfileKill kill = of(facts, use);
        if (kill != null) {
          found.add(kill);
        }
      }
    }
    return found;
  }

  private static @Nullable PidfileKill of(ScriptFacts facts, CommandUse use) {
    for (Word word : use.arguments()) {
      CommandUse cat = catIn(facts, word);
      if (cat != null) {
        return new PidfileKill(use, cat, cat.arguments().get(0), null);
      }
      PidfileReading kept = PidfileReading.of(facts, use, word);
      if (kept != null) {
        return new PidfileKill(use, kept.command(), kept.file(), Conditions.plainVariable(word));
      }
    }
    return null;
  }

  private static @Nullable CommandUse catIn(ScriptFacts facts, Word word) {
    CommandSubstitution substitution = KillCommand.wholly(word);
    if (substitution == null) {
      return null;
    }
    for (CommandUse cat : facts.commands("cat")) {
      if (cat.arguments().size() == 1
          && substitution.body().text().strip().equals(cat.node().text())
          && substitution.range().contains(cat.node().range())) {
        return cat;
      }
    }
    return null;
  }

  /** Whether a variable keeps the number, so that the script can look at it before. */
  public boolean isKept() {
    return variable != null;
  }

  /** Whether the script looks at the process before, or has just written the file itself. */
  public boolean isChecked(ScriptFacts facts) {
    return new LookBefore(facts, this).isTaken();
  }

  /** Whether the script looks at processes anywhere, and so perhaps before it comes here. */
  public boolean mayBeChecked(ScriptFacts facts) {
    return new LookBefore(facts, this).mayBeTaken();
  }
}
