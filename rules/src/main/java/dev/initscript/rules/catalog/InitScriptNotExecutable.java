package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.PackagedInitScript;
import dev.initscript.rules.facts.ScriptFacts;
import java.util.List;

/** A package with an init script that nobody may execute: its service is never started. */
final class InitScriptNotExecutable implements Rule {
  private static final RuleId ID = new RuleId("init-script-not-executable");

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
    return "a package's init script is not executable";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    PackagedInitScript script = PackagedInitScript.of(facts);
    if (script != null && !script.packaging().executable()) {
      sink.report(
          new Finding(
              ID,
              Severity.WARNING,
              script.firstLine(),
              "The package ships "
                  + script.path()
                  + " without permission to execute it: neither at boot nor by invoke-rc.d is its"
                  + " service started or stopped.",
              List.of()));
    }
  }
}
