package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.PackagedInitScript;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.files.Packaging;
import java.util.List;

/** A Debian package whose init script is no conffile: an upgrade overwrites what was changed. */
final class InitScriptNoConffile implements Rule {
  private static final RuleId ID = new RuleId("init-script-no-conffile");

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
    return "a Debian package's init script is no conffile";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    PackagedInitScript script = PackagedInitScript.of(facts);
    if (script != null
        && script.packaging().format() == Packaging.Format.DEB
        && !script.packaging().conffile()) {
      sink.report(
          new Finding(
              ID,
              Severity.WARNING,
              script.firstLine(),
              script.path()
                  + " is not listed in the package's conffiles: an upgrade overwrites what an"
                  + " administrator has changed in it.",
              List.of()));
    }
  }
}
