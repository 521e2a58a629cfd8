package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Platform;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.GivenText;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.values.Value;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code pidof /usr/sbin/foo}: after an upgrade it overlooks the processes of the file that was
 * replaced.
 */
final class FullPathPidof implements Rule {
  private static final RuleId ID = new RuleId("full-path-pidof");

  private final Platform platform;

  FullPathPidof(Platform platform) {
    this.platform = platform;
  }

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
    return "pidof with a path overlooks processes of a replaced file";
  }

  @Override
  public OptionalInt debianBug() {
    return OptionalInt.of(868861);
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (facts.mentionsName("pidof")) {
      for (CommandUse use : facts.commands("pidof")) {
        PidofCall call = PidofCall.of(use);
        if (call.asksAboutAFile(facts)) {
          sink.report(finding(facts, call));
        }
      }
    }
    if (facts.mayMentionInText("pidof")) {
      GivenText.commands(facts, "pidof").forEach(text -> check(facts, text, sink));
    }
    PidofElsewhere.in(facts).forEach(call -> sink.report(call.finding(ID)));
  }

  /** Text that the script has a shell run. What then becomes of the answer is not followed. */
  private static void check(ScriptFacts facts, GivenText text, FindingSink sink) {
    for (Value operand : text.operands()) {
      if (PidofCall.isReplaceablePath(operand) && !facts.programOf(operand).isScript()) {
        String message = PidofMessage.ofGivenText(text.use().name(), operand);
        sink.report(new Finding(ID, Severity.WARNING, text.range(), message, List.of()));
        return;
      }
    }
  }

  private Finding finding(ScriptFacts facts, PidofCall call) {
    boolean locksOut = PidofMessage.locksOut(facts, call.use());
    return new Finding(
        ID,
        locksOut ? Severity.ERROR : Severity.WARNING,
        call.use().wordsRange(),
        PidofMessage.of(facts, call, locksOut),
        PidofFixes.of(platform, facts, call));
  }
}
