package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Reached;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A pidof with a path that stands in a file which the script sources: a function of it is called
 * with the path.
 *
 * @param facts the script
 * @param reached the pidof, and the script's own command that leads there
 * @param path what it asks for
 */
record PidofElsewhere(ScriptFacts facts, Reached reached, Value path) {
  /** Those of a script; one for each of its commands that lead to any. */
  static List<PidofElsewhere> in(ScriptFacts facts) {
    List<PidofElsewhere> found = new ArrayList<>();
    for (Reached reached : facts.reached("pidof")) {
      PidofCall call = PidofCall.of(reached.use());
      boolean known = !call.has('x') || call.asksAboutBinaries(facts);
      if (known && call.isCertain() && call.asksAboutAFile(facts) && !hasSite(found, reached)) {
        Word operand = call.operands().get(0);
        found.add(new PidofElsewhere(facts, reached, call.value(operand)));
      }
    }
    return found;
  }

  private static boolean hasSite(List<PidofElsewhere> found, Reached reached) {
    return found.stream()
        .anyMatch(other -> other.reached.site().node().start() == reached.site().node().start());
  }

  /** It is said at the script's command; what is to be mended lies in the other file. */
  Finding finding(RuleId rule) {
    CommandUse site = reached.site();
    boolean locksOut = PidofMessage.locksOut(facts, site);
    String message =
        facts.tree().source().text(site.wordsRange())
            + " asks pidof for "
            + ProgramPath.of(path)
            + " ("
            + reached.place()
            + "). That "
            + PidofMessage.UNRELIABLE
            + (locksOut ? PidofMessage.lockedOut(facts, site) : "");
    return new Finding(
        rule, locksOut ? Severity.ERROR : Severity.WARNING, site.wordsRange(), message, List.of());
  }
}
