package dev.initscript.rules.catalog;

import static dev.initscript.rules.catalog.RuleTester.findOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class StopEveryInstanceTest {
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", "/run/foo.pid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«start-stop-daemon --stop --exec $D»",
        "«start-stop-daemon --stop --exec=$D»",
        "«start-stop-daemon -K -x $D»",
        "S=$(command -v start-stop-daemon); «$S -K -x $D»",
        "«start-stop-daemon -Kqx $D»",
        "«/sbin/start-stop-daemon --stop --quiet --oknodo --retry 30 --exec \"$D\"»",
        "«start-stop-daemon --stop --retry=TERM/30/KILL/5 --exec $D»",
        "«start-stop-daemon --stop --signal HUP --exec $D»",
        "«start-stop-daemon --stop --signal $S --exec $D»",
        "«start-stop-daemon --stop --exec $D -- --pidfile $F»",
        "O=\"--oknodo --quiet --exec $D -- x\"; «start-stop-daemon --stop $O»",
        "Q=; [ -t 1 ] || Q=--quiet; «start-stop-daemon --stop $Q --exec $D»",
        "if ! «start-stop-daemon --stop --exec $UNKNOWN»; then :; fi",
        "stop() { «start-stop-daemon --stop --exec $1»; }; stop $D",
      })
  void reports(String marked) {
    SCRIPT.find(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon --start --exec $D",
        "start-stop-daemon --status --exec $D",
        "start-stop-daemon --stop --exec $D --pidfile $F",
        "start-stop-daemon --stop --pidfile=$F --exec $D",
        "start-stop-daemon -K -p $F -x $D",
        "start-stop-daemon -Kp $F -x $D",
        "start-stop-daemon -K -p$F -x $D",
        "start-stop-daemon --stop --pid 5 --exec $D",
        "start-stop-daemon --stop --ppid 5 --exec $D",
        "start-stop-daemon --stop --name foo --exec $D",
        "start-stop-daemon --stop --user foo --exec $D",
        "start-stop-daemon --stop --name foo",
        "start-stop-daemon --stop --test --exec $D",
        "start-stop-daemon --stop --signal 0 --exec $D",
        "start-stop-daemon -K -s 0 -x $D",
        "start-stop-daemon --stop --retry=0/30 --exec $D",
        "start-stop-daemon --stop $UNKNOWN --exec $D",
        "start-stop-daemon --stop ${F:+--pidfile $F} --exec $D",
        "start-stop-daemon --stop \"$@\" --exec $D",
        "start-stop-daemon --stop --unheard-of --exec $D",
        "ssd() { start-stop-daemon \"$@\" --exec $D; }; ssd --stop --pidfile $F",
        "O=\"--pidfile $F --exec $D\"; start-stop-daemon --stop $O",
        "# start-stop-daemon --stop --exec $D",
        "echo start-stop-daemon --stop --exec $D",
        "start_stop_daemon --stop --exec $D",
      })
  void leavesAlone(String script) {
    SCRIPT.find(script);
  }

  @Test
  void isAnErrorInAScriptForSeveralInstances() {
    String script =
        """
        NAME=${0##*/}
        CONFIG=/etc/foo/$NAME.conf
        «start-stop-daemon --stop --exec /usr/sbin/foo»
        """;

    assertThat(findOne(script).severity()).isEqualTo(Severity.ERROR);
    assertThat(findOne(script).message())
        .isEqualTo(
            "start-stop-daemon --stop --exec without --pidfile signals every process that runs"
                + " /usr/sbin/foo, whoever started it. This script serves several instances:"
                + " stopping one stops all.");
    assertThat(findOne(script.replace("${0##*/}", "foo")).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void stoppingAllIsWhatAScriptMeansThatGoesThroughAll() {
    String script =
        """
        for CONFIG in /etc/foo/*.conf; do
          DEVICE=/dev/${CONFIG##*/}
          /usr/sbin/bar $DEVICE
        done
        «start-stop-daemon --stop --exec /usr/sbin/foo»
        """;

    assertThat(findOne(script).severity()).isEqualTo(Severity.WARNING);
    assertThat(findOne(script).message()).doesNotContain("several");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "stop() { start-stop-daemon -K -p $F -n foo; «start-stop-daemon -K -x $D»; } ¦ NOTE",
        "stop() { start-stop-daemon -K -p $F -t; «start-stop-daemon -K -x $D»; } ¦ WARNING",
        "stop() { start-stop-daemon -S -p $F -x $D; «start-stop-daemon -K -x $D»; } ¦ WARNING",
        "stop() { «start-stop-daemon -K -x $D»; start-stop-daemon -K -p $F -n foo; } ¦ WARNING",
        "a() { start-stop-daemon -K -p $F; }; b() { «start-stop-daemon -K -x $D»; } ¦ WARNING",
      })
  void isANoteBehindAStopByPidfile(String marked, Severity severity) {
    assertThat(SCRIPT.findOne(marked).severity()).isEqualTo(severity);
  }

  @Test
  void thereIsNothingToAddBehindAStopByPidfile() {
    SCRIPT.offersNothing("start-stop-daemon -K -p $F -x $D\n«start-stop-daemon -K -x $D»");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "start-stop-daemon --stop --exec $D ¦ start-stop-daemon --stop --exec $D --pidfile \"$F\"",
        "start-stop-daemon -K -x $D ¦ start-stop-daemon -K -x $D -p \"$F\"",
        "start-stop-daemon --stop --exec=$D -- x ¦ start-stop-daemon --stop --exec=$D --pidfile \"$F\" -- x",
        "x=\"`start-stop-daemon -K -x $D`\" ¦ x=\"`start-stop-daemon -K -x $D -p $F`\"",
      })
  void offersThePidfile(String before, String after) {
    SCRIPT.started().fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«start-stop-daemon -K -x $D»",
        "start-stop-daemon -S -p $F -x /usr/sbin/bar; «start-stop-daemon -K -x $D»",
        "start-stop-daemon -S -p $F -x $D; F=/tmp/x; «start-stop-daemon -K -x $D»",
        "start-stop-daemon -S -p $F -x $D; start-stop-daemon -S -p /run/b -x $D; «start-stop-daemon -K -x $D»",
        "s() { start-stop-daemon -S -p $1 -x $D; }; s /run/b; «start-stop-daemon -K -x $D»",
        "start-stop-daemon -S -p $F -x $D; O=\"-x $D\"; «start-stop-daemon -K $O»",
      })
  void offersNothingWhereThePidfileIsNotKnown(String marked) {
    SCRIPT.offersNothing(marked);
  }

  @Test
  void isANoteInAMaintainerScriptThatMeansAll() {
    String stop = "«start-stop-daemon --stop --exec /usr/sbin/foo»";
    String script = "if [ \"$1\" = remove ]; then\n  " + stop + "\nfi\n";

    assertThat(RuleTester.findOne(script).severity()).isEqualTo(Severity.NOTE);
    assertThat(RuleTester.findOne("case $1 in upgrade) " + stop + ";; esac\n").severity())
        .isEqualTo(Severity.NOTE);
    assertThat(RuleTester.findOne("C=/etc/foo/${0##*/}.conf\n" + script).severity())
        .isEqualTo(Severity.ERROR);
    assertThat(RuleTester.findOne("case $1 in upgrade | stop) " + stop + ";; esac\n").severity())
        .isEqualTo(Severity.WARNING);
  }
}
