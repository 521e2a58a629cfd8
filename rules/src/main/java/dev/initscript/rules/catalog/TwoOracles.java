package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.DaemonPidfiles;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.Oracles;
import dev.initscript.rules.facts.Orders;
import dev.initscript.rules.facts.ScriptFacts;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Status asks {@code pidof foo}, stop asks the pidfile: each can deny what the other says. */
final class TwoOracles implements Rule {
  private static final RuleId ID = new RuleId("two-oracles");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String title() {
    return "one action asks the pidfile, another asks for any process of the program";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!Oracles.hasQuestions(facts) || facts.oracles().ofInstances()) {
      return; // with several instances it is another rule's
    }
    Oracles oracles = facts.oracles();
    for (Oracles.Question question : oracles.questions()) {
      NamedFile pidfile = pidfile(facts, question);
      Pair pair = pidfile == null ? null : Pair.of(oracles, question, pidfile);
      if (pidfile != null && pair != null) {
        sink.report(finding(facts, question, pair, pidfile));
      }
    }
  }

  /** The file in which the other actions look, if the script says that it is this program's. */
  private static @Nullable NamedFile pidfile(ScriptFacts facts, Oracles.Question question) {
    DaemonPidfiles pidfiles = facts.daemonPidfiles();
    return pidfiles
        .programNamed(question.program())
        .flatMap(program -> pidfiles.of(program.value()))
        .orElse(null);
  }

  /** Actions that ask here, and actions that ask the pidfile: status, and what acts on it. */
  private record Pair(Set<String> asking, Set<String> others) {
    static @Nullable Pair of(Oracles oracles, Oracles.Question question, NamedFile pidfile) {
      for (boolean status : new boolean[] {true, false}) {
        Set<String> asking = of(oracles.withoutPidfile(question), status);
        Set<String> others = of(oracles.byPidfileOnly(pidfile), !status);
        if (!asking.isEmpty() && !others.isEmpty()) {
          return new Pair(asking, others);
        }
      }
      return null;
    }

    private static Set<String> of(Set<String> actions, boolean status) {
      Set<String> chosen = new TreeSet<>();
      for (String action : actions) {
        if (status ? Oracles.isStatus(action) : Orders.isOrder(action)) {
          chosen.add(action);
        }
      }
      return chosen;
    }
  }

  private static Finding finding(
      ScriptFacts facts, Oracles.Question question, Pair pair, NamedFile pidfile) {
    return new Finding(
        ID,
        Severity.WARNING,
        question.use().wordsRange(),
        String.join(", ", pair.asking())
            + " asks here whether any process of "
            + question.program()
            + " runs, "
            + String.join(", ", pair.others())
            + " asks the process in "
            + pidfile.written()
            + ": without the file, or with another process of that name, one says yes and the other"
            + " no.",
        MyInstance.fix(facts, question).stream().toList());
  }
}
