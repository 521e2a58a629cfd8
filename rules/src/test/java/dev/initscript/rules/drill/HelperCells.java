package dev.initscript.rules.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks the helpers about the daemon in one state, in one shell, in namespaces of their own. */
final class HelperCells {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final DrillKit kit;

  HelperCells(DrillKit kit) {
    this.kit = kit;
  }

  /** The states that the fixtures describe. */
  List<String> states() {
    return kit.list("states");
  }

  /**
   * What both helpers, and pidof, answer.
   *
   * @param state one of {@link #states()}
   * @param prelude commands that the shell runs between reading the helpers and calling one
   */
  DrillReport ask(String state, Shell shell, HelperBlock helpers, String prelude) {
    Path file = kit.write((helpers.text() + prelude + "\n").getBytes(UTF_8));
    List<String> command = new ArrayList<>();
    command.addAll(List.of(kit.path("state"), state, kit.path("."), file.toString()));
    command.addAll(shell.command());
    return kit.run(LIMIT, command.toArray(String[]::new));
  }

  /** The forms whose answer is not the truth, or came with words on standard error. */
  static Set<String> wrongForms(DrillReport cell) {
    Set<String> wrong = new TreeSet<>();
    for (String form : List.of("exe", "pidfile")) {
      if (!cell.value(form + ".answer").equals(cell.value(form + ".truth"))
          || cell.says(form + ".errors")) {
        wrong.add(form);
      }
    }
    return wrong;
  }
}
