package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.DaemonPidfiles;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.ProcessSearch.Result;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.TextSearch;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.Optional;
import java.util.Set;

/** The question that a search of all command lines becomes: does the process of the pidfile run? */
final class TextSearchFix {
  private TextSearchFix() {}

  /** Unsafe: the question changes, from any process of that text to the script's own. */
  static Optional<Fix> of(ScriptFacts facts, TextSearch search) {
    Result result = search.search().result();
    boolean lines = result == Result.LINES && search.captured();
    if (result == Result.COUNT
        || lines
        || !search.isReplaceable()
        || !search.use().invocation().isReplaceable()) {
      return Optional.empty();
    }
    String text = search.search().name();
    DaemonPidfiles pidfiles = facts.daemonPidfiles();
    return pidfiles
        .programNamed(text.substring(text.lastIndexOf('/') + 1))
        .filter(program -> program.meansTheSameAt(search.use()))
        .flatMap(
            program ->
                pidfiles
                    .of(program.value())
                    .filter(file -> file.meansTheSameAt(search.use()))
                    .map(file -> askMine(facts, search, program, file)));
  }

  private static Fix askMine(
      ScriptFacts facts, TextSearch search, NamedFile program, NamedFile file) {
    String call =
        PidfileQuestion.of(facts.tree(), search.use().node(), file, program)
            + (search.search().result() == Result.NOTHING ? " >/dev/null" : "");
    return new Fix(
        "Ask whether the process in the pidfile runs this program",
        Applicability.UNSAFE,
        EditList.of(Edit.replace(search.range(), call)),
        Set.of(Helper.PIDFILE));
  }
}
