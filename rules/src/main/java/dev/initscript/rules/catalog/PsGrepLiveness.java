package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.FindingSink;
import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.TextSearch;

/**
 * {@code ps ax | grep foo | grep -v grep}: any command line with that text counts as the daemon.
 */
final class PsGrepLiveness implements Rule {
  private static final RuleId ID = new RuleId("ps-grep-liveness");

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
    return "ps and grep take any command line with the text for the daemon";
  }

  @Override
  public void check(ScriptFacts facts, FindingSink sink) {
    if (!facts.mentionsName("ps") && !facts.mentions("pgrep")) {
      return;
    }
    for (TextSearch search : TextSearch.in(facts)) {
      sink.report(
          new Finding(
              ID,
              Severity.WARNING,
              search.range(),
              message(search),
              TextSearchFix.of(facts, search).stream().toList()));
    }
  }

  private static String message(TextSearch search) {
    return "This finds every process with \""
        + search.search().name()
        + "\" in its command line: an editor's, another user's or instance's, a container's, and"
        + " that of a script of that name. It does not tell whether the daemon runs.";
  }
}
