package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, and what it offers. */
final class TwoOraclesTest {
  private static final String STOP = "start-stop-daemon --stop --pidfile $F --exec $D";
  private static final DaemonScript SCRIPT =
      DaemonScript.of("/usr/sbin/foo", "/run/foo.pid").started();

  private static String actions(String status, String stop) {
    return "case \"$1\" in status) " + status + " ;; stop) " + stop + " ;; esac";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«pidof foo» >/dev/null",
        "if «pidof foo» >/dev/null; then exit 0; fi; exit 3",
        "P=$(«pidof foo»); [ -n \"$P\" ]",
        "«pgrep -x foo»",
        "«start-stop-daemon --status --exec $D»",
        "«start-stop-daemon --stop --test --name foo»",
        "up() { «pidof foo»; }; up || exit 3",
      })
  void reportsAStatusThatAsksTheProgram(String status) {
    assertThat(SCRIPT.find(actions(status, STOP)))
        .allSatisfy(finding -> assertThat(finding.rule().value()).isEqualTo("two-oracles"))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon --status --pidfile $F",
        "kill -0 $(cat $F)",
        "ps -p $(cat $F)",
        "PID=$(cat $F); [ -d /proc/$PID ]",
        ". /lib/lsb/init-functions; pidofproc -p $F $D",
      })
  void reportsAStopThatAsksTheProgram(String status) {
    SCRIPT.findOne(actions(status, "«pidof foo» || exit 0; killall -w -0 foo"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon --status --pidfile $F --exec $D",
        "pidof foo && kill -0 $(cat $F)",
        "[ -f $F ] && pidof foo",
        ". /lib/lsb/init-functions; status_of_proc foo; pidof foo",
        "pidof bar",
        "foo_ctl status; pidof foo",
        "pgrep -F $F",
        "echo pidof foo",
      })
  void leavesAloneAStatus(String status) {
    SCRIPT.find(actions(status, STOP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon --stop --pidfile $F --exec $D; pidof foo && exit 1",
        "foo_ctl stop",
        "start-stop-daemon --stop --name foo",
        "start-stop-daemon --stop --user foo --exec $D",
        "start-stop-daemon --stop --pidfile $F; foo_wait",
        ":",
      })
  void leavesAloneWhereStopAsksOrMayAskTheProgramToo(String stop) {
    SCRIPT.find(actions("pidof foo", stop));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pidof foo; case \"$1\" in stop) start-stop-daemon --stop --pidfile $F ;; esac",
        "case \"$1\" in start) pidof foo ;; stop) start-stop-daemon --stop --pidfile $F ;; esac",
        "case \"$1\" in status) pidof foo ;; start) kill -0 $(cat $F) ;; esac",
        "case \"$X\" in status) pidof foo ;; stop) kill -0 $(cat $F) ;; esac",
      })
  void leavesAloneWhatIsNoPairOfActions(String script) {
    SCRIPT.find(script);
  }

  @Test
  void leavesAloneAPidfileThatIsNotTheProgramS() {
    DaemonScript.of("/usr/sbin/foo", "/run/foo.pid")
        .find(actions("pidof foo", "kill -0 $(cat $F)"));
    DaemonScript.of("/usr/sbin/foo", "/run/foo.pid")
        .with("start-stop-daemon -S -p $F -x /usr/sbin/bar")
        .find(actions("pidof foo", STOP.replace("$D", "/usr/sbin/bar")));
    SCRIPT
        .with("start-stop-daemon -S -p /run/bar.pid -x /usr/sbin/bar")
        .find(actions("pidof bar", STOP));
  }

  @Test
  void leavesSeveralInstancesToTheirRule() {
    DaemonScript several = DaemonScript.of("/usr/sbin/foo", "/run/${0##*/}.pid").started();

    assertThat(several.findOne(actions("«pidof foo»", STOP)).rule().value())
        .isEqualTo("instance-blind-check");
  }

  @Test
  void leavesAPathToTheRuleOfPidof() {
    assertThat(SCRIPT.findOne(actions("«pidof $D»", STOP)).rule().value())
        .isEqualTo("full-path-pidof");
  }

  @Test
  void saysWhoAsksWhat() {
    String script =
        "case \"$1\" in status) «pidof foo» ;; stop|reload) start-stop-daemon --stop -p $F ;; esac";

    assertThat(SCRIPT.findOne(script).message())
        .isEqualTo(
            "status asks here whether any process of foo runs, reload, stop asks the process in $F:"
                + " without the file, or with another process of that name, one says yes and the"
                + " other no.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "pidof foo >/dev/null ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null",
        "if ! pgrep foo; then exit 3; fi ¦ if ! initscript_pidfile \"$F\" \"$D\"; then exit 3; fi",
        "start-stop-daemon -T -x $D ¦ start-stop-daemon -T -x $D -p \"$F\"",
      })
  void offersThePidfileForBoth(String before, String after) {
    SCRIPT.fixesUnsafely(actions(before, STOP), actions(after, STOP));
  }
}
