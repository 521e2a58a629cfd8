package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.PidfileGrep;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.shell.syntax.SimpleCommand;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code ps ax | grep -w $(cat F)}: what stands in a pidfile is no pattern. */
final class PidfileMembershipGrep implements Rule {
  private static final RuleId ID = new RuleId("pidfile-membership-grep");

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
    return "grep takes what stands in a pidfile for a pattern";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.mentions("grep") || !mentionsAList(facts) || !mentionsAFile(facts)) {
      return;
    }
    for (PidfileGrep grep : PidfileGrep.in(facts)) {
      if (!grep.isExact() && !isOfAnotherRule(facts, grep)) {
        sink.report(finding(facts, grep));
      }
    }
  }

  private static boolean mentionsAList(ScriptFacts facts) {
    return facts.mentionsName("ps")
        || facts.mentions("pidof")
        || facts.mentionsName("pgrep")
        || facts.mentions("/proc");
  }

  private static boolean mentionsAFile(ScriptFacts facts) {
    return facts.mentionsName("cat") || facts.mentionsName("read");
  }

  /** A path given to pidof is another rule's, together with the grep behind it. */
  private static boolean isOfAnotherRule(ScriptFacts facts, PidfileGrep grep) {
    return grep.list().name().equals("pidof") && PidofCall.of(grep.list()).asksAboutAFile(facts);
  }

  private static Finding finding(ScriptFacts facts, PidfileGrep grep) {
    boolean mayBeAnother = grep.columns() || !grep.isWhole();
    return new Finding(
        ID,
        mayBeAnother ? Severity.WARNING : Severity.NOTE,
        grep.use().wordsRange(),
        message(grep),
        fix(facts, grep).stream().toList());
  }

  private static String message(PidfileGrep grep) {
    List<String> effects = new ArrayList<>();
    if (grep.columns()) {
      effects.add("a number is found in every column of " + grep.list().name());
    }
    if (!grep.isWhole()) {
      effects.add("12 is found in 123");
    }
    if (grep.pattern().maySplit()) {
      effects.add("an empty file leaves no pattern, and of two words the second is a file's name");
    } else {
      effects.add(
          grep.isWhole() && !grep.columns()
              ? "of several lines each is searched for"
              : "an empty file is found in other processes' lines");
    }
    return "grep takes what stands in "
        + grep.file()
        + " for a pattern: "
        + String.join("; ", effects)
        + ".";
  }

  private static Optional<Fix> fix(ScriptFacts facts, PidfileGrep grep) {
    MembershipPipeline pipeline = MembershipPipeline.ofAnyPattern(facts.tree(), grep.list().node());
    return pipeline == null || pipeline.pattern().start() != grep.pattern().start()
        ? Optional.empty()
        : grep.named(facts)
            .filter(file -> file.meansTheSameAt(grep.use()))
            .flatMap(file -> askThePidfile(facts, pipeline, grep, file));
  }

  private static Optional<Fix> askThePidfile(
      ScriptFacts facts, MembershipPipeline pipeline, PidfileGrep grep, NamedFile file) {
    SimpleCommand place = grep.list().node();
    return facts
        .daemonPidfiles()
        .programOf(file.value())
        .filter(program -> program.meansTheSameAt(grep.use()))
        .map(
            program ->
                Helper.PIDFILE.function()
                    + ' '
                    + Quoting.oneArgument(facts.tree(), place, file)
                    + ' '
                    + Quoting.oneArgument(facts.tree(), place, program)
                    + (pipeline.quiet() ? " >/dev/null" : ""))
        .map(
            call ->
                new Fix(
                    "Ask whether the process in the pidfile runs this program",
                    Applicability.UNSAFE,
                    EditList.of(Edit.replace(pipeline.range(), call)),
                    Set.of(Helper.PIDFILE)));
  }
}
