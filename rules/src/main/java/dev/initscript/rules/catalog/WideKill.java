package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.KillCommand;
import dev.initscript.rules.facts.ListedKill;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command that signals every process of a path.
 *
 * @param use the command
 * @param message what it does
 * @param program the one program that is meant; null if a fix cannot be told from it
 */
record WideKill(CommandUse use, String message, @Nullable Word program) {
  static Stream<WideKill> in(ScriptFacts facts) {
    return Stream.of(
            facts.commands("killall").stream().map(use -> ofKillall(facts, use)),
            facts.commands("pkill").stream().map(WideKill::ofPkill),
            ListedKill.byPath(facts).entrySet().stream()
                .map(listed -> Optional.of(ofListed(facts, listed.getKey(), listed.getValue()))))
        .flatMap(kills -> kills)
        .flatMap(Optional::stream);
  }

  /** psmisc's, busybox's and toybox's compare the file that a process runs, as tried out. */
  private static Optional<WideKill> ofKillall(ScriptFacts facts, CommandUse use) {
    KillCommand kill = KillCommand.ofKillall(use);
    return kill.operands().stream()
        .filter(word -> kill.signals() && ProgramPath.mayBeReplaced(facts, use.value(word)))
        .findFirst()
        .map(
            word ->
                new WideKill(
                    use,
                    "killall "
                        + ProgramPath.of(use.value(word))
                        + " signals every process that runs this file, whoever started it, and"
                        + " after an upgrade not those that still run the replaced one.",
                    kill.operands().size() == 1 && kill.isPlain() ? word : null));
  }

  private static Optional<WideKill> ofPkill(CommandUse use) {
    KillCommand kill = KillCommand.ofPkill(use);
    return kill.operands().stream()
        .filter(word -> kill.signals() && kill.has('f') && !kill.isNarrowed())
        .filter(word -> use.value(word).mayBePath())
        .findFirst()
        .map(
            word ->
                new WideKill(
                    use,
                    "pkill -f "
                        + ProgramPath.of(use.value(word))
                        + " signals every process with that text in its command line, an editor's"
                        + " or another instance's too.",
                    null));
  }

  private static WideKill ofListed(ScriptFacts facts, CommandUse kill, CommandUse list) {
    String place = " (line " + facts.tree().source().lineOf(list.node().start()) + ")";
    return new WideKill(
        kill,
        "kill signals every process that "
            + list.node().text()
            + (kill.node().range().contains(list.node().range()) ? "" : place)
            + " lists, by the beginning of its command line: another instance's too.",
        null);
  }

  /** Unsafe: the process in the pidfile can be one that today is not signalled. */
  Optional<Fix> fix(ScriptFacts facts) {
    Word word = program;
    return word == null || !use.invocation().isReplaceable()
        ? Optional.empty()
        : facts
            .daemonPidfiles()
            .of(use.value(word))
            .filter(file -> file.meansTheSameAt(use))
            .map(file -> signalMine(facts, word, file));
  }

  private Fix signalMine(ScriptFacts facts, Word word, NamedFile file) {
    String call =
        "$("
            + Helper.PIDFILE.function()
            + ' '
            + Quoting.oneArgument(facts.tree(), use.node(), file)
            + ' '
            + Quoting.oneArgument(facts.tree(), use.node(), word)
            + ')';
    return new Fix(
        "Signal the process in the pidfile if it runs this program",
        Applicability.UNSAFE,
        EditList.of(Edit.replace(use.nameRange(), "kill"), Edit.replace(word.range(), call)),
        Set.of(Helper.PIDFILE));
  }
}
