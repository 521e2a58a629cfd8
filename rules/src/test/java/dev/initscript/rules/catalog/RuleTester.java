package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.MarkedScript;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;

/** Checks and fixes scripts with the whole catalog. */
final class RuleTester {
  private static final Analyzer ANALYZER =
      new Analyzer(RuleCatalog.all(), Configuration.standard());

  private RuleTester() {}

  /** The findings of a script; checks that they stand at the marked places, and no others. */
  static List<Finding> find(String marked) {
    return find(marked, Surroundings.NONE);
  }

  /** The findings of a script among other files. */
  static List<Finding> find(String marked, Surroundings around) {
    MarkedScript script = MarkedScript.of(marked);
    ScriptReport report =
        ANALYZER.analyze(new Script("t", script.source(), dialectOf(marked), around));
    assertThat(report.status()).as("%s", report.reason()).isEqualTo(Status.CHECKED);
    List<Finding> findings = report.open();
    String found = MarkedScript.mark(script.text(), findings.stream().map(Finding::range).toList());
    assertThat(found).isEqualTo(marked);
    return findings;
  }

  /** What the first line asks for; POSIX if there is none. */
  static Dialect dialectOf(String script) {
    return script.startsWith("#!/bin/bash\n") ? Dialect.BASH : Dialect.POSIX;
  }

  /** The only finding of a script. */
  static Finding findOne(String marked) {
    return findOne(marked, Surroundings.NONE);
  }

  /** The only finding of a script among other files. */
  static Finding findOne(String marked, Surroundings around) {
    List<Finding> findings = find(marked, around);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  /** The offered fix of the only finding. */
  static Fix fixOf(String marked) {
    return findOne(marked).fix().orElseThrow();
  }

  /**
   * The script after the fixes, without the block of helpers; a second round must change nothing.
   */
  static String fixed(String script, FixPolicy policy) {
    return withoutHelpers(fix(script, policy).fixed());
  }

  static FixOutcome fix(String script, FixPolicy policy) {
    return fix(new Script("t", SourceText.ofUtf8(script), dialectOf(script)), policy);
  }

  static FixOutcome fix(Script script, FixPolicy policy) {
    Fixer fixer = new Fixer(ANALYZER, RuleCatalog.helpers());
    FixOutcome outcome = fixer.fix(script, policy);
    assertThat(outcome.refusals()).isEmpty();
    Script again = new Script(script.path(), outcome.fixed(), script.dialect(), script.around());
    assertThat(fixer.fix(again, policy).changed()).as("a second fix changes something").isFalse();
    return outcome;
  }

  static String withoutHelpers(SourceText source) {
    String text = source.text(0, source.length());
    return text.replaceFirst(
        "(?s)# initscript: helpers \\d+ \\{\r?\n.*?# initscript: helpers }\r?\n(\r?\n)?", "");
  }
}
