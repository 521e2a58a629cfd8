package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.MaintainerScript;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.ServiceOrder;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Set;

/**
 * {@code invoke-rc.d foo restart} in a maintainer script, where {@code /etc/init.d/foo} serves an
 * instance for each name that it is linked to: the others go on with the replaced program.
 */
final class SingleInstanceRestart implements Rule {
  private static final RuleId ID = new RuleId("single-instance-restart");

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
    return "a package restarts its default instance only";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.knowsFiles()
        || !mentionsARestart(facts)
        || !MaintainerScript.is(facts)
        || !ServiceOrder.mayConcernKnownScripts(facts)) {
      return;
    }
    for (ServiceOrder order : ServiceOrder.in(facts)) {
      if (order.isRestart() && !order.isRepeated() && order.hasInstances(facts)) {
        sink.report(finding(facts, order));
      }
    }
  }

  private static boolean mentionsARestart(ScriptFacts facts) {
    return (facts.mentions("restart") || facts.mentions("reload"))
        && (facts.mentions("invoke-rc.d")
            || facts.mentionsName("service")
            || facts.mentions("init.d/"));
  }

  private static Finding finding(ScriptFacts facts, ServiceOrder order) {
    String script = "/etc/init.d/" + order.service();
    return new Finding(
        ID,
        Severity.WARNING,
        order.use().wordsRange(),
        "This restarts "
            + order.service()
            + " alone, but "
            + script
            + " serves an instance for each name that it has: the others, "
            + script
            + "-NAME, go on with the replaced program and, if they ask pidof for it, can then"
            + " be neither stopped nor restarted.",
        List.of(loop(facts, order)));
  }

  private static Fix loop(ScriptFacts facts, ServiceOrder order) {
    SourceText source = facts.tree().source();
    int start = order.use().wordsRange().start();
    String line = source.text(source.line(source.lineOf(start)).start(), start);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String step = indent.contains("\t") || indent.isEmpty() ? "\t" : "  ";
    String script = "/etc/init.d/" + order.service();
    String text =
        "for initscript in "
            + script
            + " "
            + script
            + "-*; do\n"
            + indent
            + step
            + "[ ! -x \"$initscript\" ] || "
            + order.with("initscript")
            + "\n"
            + indent
            + "done";
    return new Fix(
        "Restart every instance",
        Applicability.UNSAFE,
        EditList.of(Edit.replace(order.use().wordsRange(), text)),
        Set.of());
  }
}
