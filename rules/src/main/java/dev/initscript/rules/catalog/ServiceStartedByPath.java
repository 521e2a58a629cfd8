package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.DirectCall;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.ScriptRole;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.List;
import java.util.Set;

/** A maintainer script that runs {@code /etc/init.d/foo start}: nobody can forbid that. */
final class ServiceStartedByPath implements Rule {
  private static final RuleId ID = new RuleId("service-started-by-path");

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
    return "a maintainer script runs an init script by its path";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (facts.role() != ScriptRole.MAINTAINER_SCRIPT || !facts.mentions("init.d/")) {
      return;
    }
    for (DirectCall call : DirectCall.in(facts)) {
      sink.report(
          new Finding(
              ID,
              Severity.WARNING,
              call.use().wordsRange(),
              "This runs the init script itself: policy-rc.d, by which an administrator forbids it"
                  + " in a container or an image, is not asked, and where systemd runs the service"
                  + " there are two of it. Maintainer scripts run invoke-rc.d.",
              fixes(call)));
    }
  }

  /** Unsafe: where it is forbidden, what is run today is no longer run. */
  private static List<Fix> fixes(DirectCall call) {
    String written = call.path().literal();
    if (written == null || !written.startsWith("/")) {
      return List.of();
    }
    return List.of(
        new Fix(
            "Run it by invoke-rc.d",
            Applicability.UNSAFE,
            EditList.of(Edit.replace(call.path().range(), "invoke-rc.d " + call.script())),
            Set.of()));
  }
}
