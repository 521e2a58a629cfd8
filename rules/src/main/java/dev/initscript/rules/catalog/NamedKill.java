package dev.initscript.rules.catalog;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.facts.DaemonPidfiles;
import dev.initscript.rules.facts.KillCommand;
import dev.initscript.rules.facts.ListedKill;
import dev.initscript.rules.facts.NamedFile;
import dev.initscript.rules.facts.ProcessSearch;
import dev.initscript.rules.facts.ScriptFacts;
import dev.initscript.rules.facts.following.CommandUse;
import dev.initscript.shell.syntax.Word;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that signals every process of a name.
 *
 * @param use the command that signals
 * @param command what a message calls it
 * @param by what is compared with the name
 * @param name the only name; null if there are several, or a fix cannot take its place
 * @param list what lists the processes, and a question about one can take the place of; null if the
 *     name is an operand of {@code use}
 */
record NamedKill(
    CommandUse use,
    String command,
    ProcessSearch.By by,
    @Nullable String name,
    @Nullable TextRange list) {
  static List<NamedKill> in(ScriptFacts facts) {
    List<NamedKill> found = new ArrayList<>();
    for (CommandUse use : facts.commands("killall")) {
      add(byName(use, KillCommand.ofKillall(use), ProcessSearch.By.NAME), found);
    }
    for (CommandUse use : facts.commands("pkill")) {
      add(ofPkill(use, KillCommand.ofPkill(use)), found);
    }
    for (ListedKill kill : ListedKill.in(facts)) {
      String text = kill.use().node().text();
      found.add(
          new NamedKill(
              kill.use(),
              text.indexOf('\n') < 0 ? text : kill.use().name(),
              kill.by(),
              kill.list() == null ? null : kill.name(),
              kill.list()));
    }
    return found;
  }

  private static void add(@Nullable NamedKill kill, List<NamedKill> found) {
    if (kill != null) {
      found.add(kill);
    }
  }

  private static @Nullable NamedKill ofPkill(CommandUse use, KillCommand kill) {
    return kill.isNarrowed() ? null : byName(use, kill, ProcessSearch.By.of(kill));
  }

  /** A path is another rule's; so is {@code pkill -f} with one. */
  private static @Nullable NamedKill byName(CommandUse use, KillCommand kill, ProcessSearch.By by) {
    if (!kill.understood() || !kill.signals() || kill.isOfOneUser()) {
      return null;
    }
    List<Word> names = kill.operands();
    if (names.isEmpty() || names.stream().anyMatch(word -> use.value(word).mayBePath())) {
      return null;
    }
    String first = use.value(names.get(0)).onlyText();
    if (first == null || first.isEmpty()) {
      return null;
    }
    boolean one = names.size() == 1 && kill.isPlain();
    return new NamedKill(use, use.name() + " " + first, by, one ? first : null, null);
  }

  /** Which processes it signals, for a message. */
  String whom() {
    return switch (by) {
      case NAME -> "every process of that name";
      case PART_OF_NAME -> "every process whose name matches";
      case COMMAND_LINE -> "every process whose command line matches";
    };
  }

  /** Unsafe: the process in the pidfile can be one that today is not signalled. */
  Optional<Fix> fix(ScriptFacts facts) {
    if (name == null || (list == null && !use.invocation().isReplaceable())) {
      return Optional.empty();
    }
    DaemonPidfiles pidfiles = facts.daemonPidfiles();
    return pidfiles
        .programNamed(name)
        .filter(program -> program.meansTheSameAt(use))
        .flatMap(
            program ->
                pidfiles
                    .of(program.value())
                    .filter(file -> file.meansTheSameAt(use))
                    .map(file -> signalMine(facts, program, file)));
  }

  private Fix signalMine(ScriptFacts facts, NamedFile program, NamedFile file) {
    String call = PidfileQuestion.of(facts.tree(), use.node(), file, program);
    EditList edits =
        list == null
            ? EditList.of(
                Edit.replace(use.nameRange(), "kill"),
                Edit.replace(
                    use.arguments().get(use.arguments().size() - 1).range(), "$(" + call + ')'))
            : EditList.of(Edit.replace(list, call));
    return new Fix(
        "Signal the process in the pidfile if it runs this program",
        Applicability.UNSAFE,
        edits,
        Set.of(Helper.PIDFILE));
  }
}
