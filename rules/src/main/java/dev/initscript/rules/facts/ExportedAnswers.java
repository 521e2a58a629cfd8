package dev.initscript.rules.facts;

import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.Evaluation;
import dev.initscript.rules.facts.following.ShellState;
import dev.initscript.rules.facts.following.Variables;
import dev.initscript.rules.facts.values.Label;
import dev.initscript.rules.facts.values.Value;
import dev.initscript.shell.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The answers that programs, or commands that nobody has seen, can look up in a variable. */
final class ExportedAnswers {
  private final ScriptFacts facts;
  private final Set<Label.Probe> exported = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /** Most ways share their variables with the one before. */
  private final Set<Variables> seen = new HashSet<>();

  private ExportedAnswers(ScriptFacts facts) {
    this.facts = facts;
  }

  /** The probes whose output, or what it has chosen, is given away. */
  static Set<Label.Probe> in(ScriptFacts facts) {
    ExportedAnswers answers = new ExportedAnswers(facts);
    answers.lookForExports();
    answers.lookAtExported();
    return answers.exported;
  }

  private void lookForExports() {
    boolean all = ShellState.exportsAll(facts.commands("set"));
    boolean foreign = facts.unfollowed().definesFunctions();
    for (CommandUse use : facts.commands()) {
      boolean exports = ShellState.exports(use);
      if (exports) {
        for (Word word : use.arguments()) {
          names.add(word.staticPrefix().replaceFirst("=.*", ""));
        }
      }
      for (Evaluation way : use.evaluations()) {
        if (exports) {
          exported.addAll(way.received());
        }
        if ((all || isUnseen(use, way, foreign)) && seen.add(way.variables())) {
          way.variables().values().forEach(this::add);
        }
      }
    }
  }

  /** A variable that is exported gives the answer away, whenever it is set. */
  private void lookAtExported() {
    for (CommandUse use : names.isEmpty() ? List.<CommandUse>of() : facts.commands()) {
      for (Evaluation way : use.evaluations()) {
        for (String name : names) {
          add(way.variable(name));
        }
      }
    }
  }

  /** Whether commands that nobody has seen run in this shell, and can look at any variable. */
  private boolean isUnseen(CommandUse use, Evaluation way, boolean foreign) {
    if (use.name().equals(".") || use.name().equals("source")) {
      return Signals.signals(use, way) && !facts.follows(use);
    }
    return foreign && !Signals.signals(use, way) && Signals.canBeForeignFunction(use, way);
  }

  /** What a value tells: what it is a part of, and what has chosen it if there is more than one. */
  private void add(Value value) {
    exported.addAll(value.probes());
    if (value.onlyText() == null) {
      exported.addAll(value.decidedBy());
    }
  }
}
