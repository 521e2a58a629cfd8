package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.DaemonPidfiles;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.Oracles;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.StartStopDaemon;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.rules.facts.following.OptionArgument;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.Optional;
import java.util.Set;

/** A question about any process of a program becomes one about the process in its pidfile. */
final class MyInstance {
  private static final String TITLE = "Ask whether the process in the pidfile runs this program";

  private MyInstance() {}

  /** Unsafe: the question changes. */
  static Optional<Fix> fix(ScriptFacts facts, Oracles.Question question) {
    CommandUse use = question.use();
    DaemonPidfiles pidfiles = facts.daemonPidfiles();
    if (use.name().equals("start-stop-daemon")) {
      StartStopDaemon call = StartStopDaemon.of(use);
      Optional<OptionArgument> asked = call.argument(call.has("exec") ? "exec" : "name");
      return asked.flatMap(
          argument ->
              pidfile(pidfiles, question, argument)
                  .filter(file -> file.meansTheSameAt(use))
                  .map(file -> PidfileOption.added(TITLE, facts, use, argument, file)));
    }
    return isReplaceable(use)
        ? pidfiles
            .programNamed(question.program())
            .filter(program -> program.meansTheSameAt(use))
            .flatMap(
                program ->
                    pidfiles
                        .of(program.value())
                        .filter(file -> file.meansTheSameAt(use))
                        .map(file -> ask(facts, use, file, program)))
        : Optional.empty();
  }

  private static Optional<NamedFile> pidfile(
      DaemonPidfiles pidfiles, Oracles.Question question, OptionArgument argument) {
    return argument.value().mayBePath()
        ? pidfiles.of(argument.value())
        : pidfiles
            .programNamed(question.program())
            .flatMap(program -> pidfiles.of(program.value()));
  }

  /** A script by that name is found with {@code -x} only; its process runs another program. */
  private static boolean isReplaceable(CommandUse use) {
    if (use.name().equals("pidof")) {
      PidofCall call = PidofCall.of(use);
      return call.isReplaceable()
          && call.understood()
          && !call.has('x')
          && call.operands().size() == 1;
    }
    return use.invocation().wrappers().isEmpty();
  }

  private static Fix ask(ScriptFacts facts, CommandUse use, NamedFile file, NamedFile program) {
    String call =
        Helper.PIDFILE.function()
            + ' '
            + Quoting.oneArgument(facts.tree(), use.node(), file)
            + ' '
            + Quoting.oneArgument(facts.tree(), use.node(), program);
    boolean quiet = false;
    for (Word word : use.arguments()) {
      quiet |= "-q".equals(word.literal());
    }
    return new Fix(
        TITLE,
        Applicability.UNSAFE,
        EditList.of(Edit.replace(use.wordsRange(), quiet ? call + " >/dev/null" : call)),
        Set.of(Helper.PIDFILE));
  }
}
