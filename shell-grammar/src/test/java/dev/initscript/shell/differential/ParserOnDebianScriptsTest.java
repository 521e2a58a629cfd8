package dev.initscript.shell.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.DebianScripts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On real init scripts and maintainer scripts the parser never disagrees with the shell of the
 * shebang. There is no list of exceptions.
 */
final class ParserOnDebianScriptsTest {
  @Test
  void agreesOnInstalledScripts() {
    List<RealScript> scripts = RealScripts.installed();
    RequiredPrograms.require(
        !scripts.isEmpty(), "neither /etc/init.d nor /var/lib/dpkg/info holds a shell script");
    assertThat(disagreements(scripts)).isEmpty();
  }

  @Test
  void agreesOnDownloadedScripts() {
    List<RealScript> scripts = RealScripts.downloaded();
    RequiredPrograms.require(
        scripts.size() > 100,
        "fixtures/download-debian-scripts has not filled " + DebianScripts.directory());
    assertThat(disagreements(scripts)).isEmpty();
  }

  private static List<String> disagreements(List<RealScript> scripts) {
    var disagreements = new ArrayList<String>();
    for (Shell shell : List.of(Shell.DASH, Shell.BASH)) {
      List<RealScript> ours = scripts.stream().filter(script -> script.shell() == shell).toList();
      if (!ours.isEmpty()) {
        RequiredPrograms.require(shell);
        compare(shell, ours, disagreements);
      }
    }
    return disagreements;
  }

  private static void compare(Shell shell, List<RealScript> scripts, List<String> disagreements) {
    List<ShellAnswer> answers =
        ShellRun.ask(shell, List.of(), scripts.stream().map(RealScript::text).toList());
    for (int i = 0; i < scripts.size(); i++) {
      ParserAnswer ours = ParserAnswer.of(scripts.get(i).text(), shell.dialect);
      if (ours.accepts() != answers.get(i).accepts()) {
        disagreements.add(
            "%s: %s says: %s the parser says: %s"
                .formatted(
                    scripts.get(i).path(), shell.id, answers.get(i).report(), ours.report()));
      }
    }
  }
}
