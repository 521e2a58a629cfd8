package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, and what it offers. */
final class InstanceBlindCheckTest {
  private static final DaemonScript SCRIPT =
      DaemonScript.of("/usr/sbin/foo", "/run/${0##*/}.pid").started();

  private static String status(String lines) {
    return "case \"$1\" in status) " + lines + " ;; esac";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«pidof foo» >/dev/null",
        "if «pidof foo» >/dev/null; then echo up; exit 0; else exit 3; fi",
        "[ -n \"$(«pidof foo»)\" ] || exit 3",
        "P=`«pidof -o %PPID foo»`; [ \"$P\" ] && exit 0",
        "«pidof ${D##*/}» || exit 3",
        "«pgrep foo» >/dev/null && exit 0",
        "! «pgrep -x foo»",
        "[ -z \"$(«pgrep foo»)\" ] && exit 3",
        "«start-stop-daemon --status --exec $D»",
        "«start-stop-daemon -T -x $D» && exit",
        "«start-stop-daemon --status --name foo»",
        "«start-stop-daemon --stop --test --exec $D»",
        "«start-stop-daemon -K -s 0 -x $D»",
        "up() { «pidof foo»; }; up && exit 0",
        "while «pidof foo»; do sleep 1; done",
        "log_daemon_msg foo; «pidof foo»; log_end_msg $?",
      })
  void reports(String marked) {
    assertThat(SCRIPT.find(status(marked)))
        .allSatisfy(finding -> assertThat(finding.rule().value()).isEqualTo("instance-blind-check"))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pidof foo-${0##*/}",
        "pgrep ${0##*/}",
        "start-stop-daemon --status --pidfile $F --exec $D",
        "start-stop-daemon --status --exec $D --user ${0##*/}",
        "start-stop-daemon --status --exec /usr/sbin/${0##*/}",
        "pidof foo && kill -0 $(cat $F)",
        "pidof foo; PID=$(cat $F); [ -d /proc/$PID ]",
        "[ -f $F ] && pidof foo",
        "pgrep -F $F",
        "pgrep -u foo foo",
        "foo_ctl status; pidof foo",
        "$0 check; pidof foo",
        "start-stop-daemon --start --exec $D",
        "echo pidof foo",
        "echo 'pidof foo'",
        "cat <<E\n$(echo pidof foo)\nE\n",
        "pidof() { :; }; pidof foo",
      })
  void leavesAlone(String script) {
    SCRIPT.find(status(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pidof foo # common to all actions",
        "f() { pidof foo; }; f; case \"$1\" in stop) kill -0 $(cat $F) ;; esac",
        "case \"$1\" in frobnicate) pidof foo ;; esac",
        "# pidof foo",
      })
  void leavesAloneWhatBelongsToNoAction(String script) {
    SCRIPT.find(script);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/run/foo.pid", "/run/$1.pid", "/run/$X.pid"})
  void leavesAloneAScriptForOneInstance(String pidfile) {
    DaemonScript.of("/usr/sbin/foo", pidfile).find(status("pidof foo"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOG=/var/log/${0##*/}.log",
        "LOCK=/var/lock/subsys/$(basename $0)",
        "NAME=$(basename $0); DEFAULTS=/etc/default/$NAME",
      })
  void leavesAloneAScriptThatOnlyKnowsItsName(String line) {
    DaemonScript.of("/usr/sbin/foo", "/run/foo.pid").started().with(line).find(status("pidof foo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "«pidof $D» ¦ full-path-pidof",
        "«kill $(pidof foo)» ¦ name-only-kill",
        "P=$(pidof foo); «kill $P» ¦ name-only-kill",
        "«start-stop-daemon --stop --exec $D» ¦ stop-every-instance",
      })
  void leavesToOthersWhatIsTheirs(String marked, String rule) {
    String script = "case \"$1\" in stop) " + marked + " ;; esac";

    assertThat(SCRIPT.findOne(script).rule().value()).isEqualTo(rule);
  }

  @Test
  void saysWhichActionsAndWhy() {
    String script = "case \"$1\" in start|status) «pidof foo» && exit 0 ;; esac";

    assertThat(SCRIPT.findOne(script).message())
        .isEqualTo(
            "this asks whether any process of foo runs, but the script serves several instances"
                + " (line 2): in start, status one instance answers for another.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "pidof foo >/dev/null ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null",
        "if ! pidof -s foo; then exit 3; fi ¦ if ! initscript_pidfile \"$F\" \"$D\"; then exit 3; fi",
        "pidof -q foo && exit ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null && exit",
        "[ -n \"`pidof foo`\" ] ¦ [ -n \"`initscript_pidfile $F $D`\" ]",
        "pgrep -x foo | head -1 ¦ initscript_pidfile \"$F\" \"$D\" | head -1",
        "start-stop-daemon --status --exec $D ¦ start-stop-daemon --status --exec $D --pidfile \"$F\"",
        "start-stop-daemon -T -n foo ¦ start-stop-daemon -T -n foo -p \"$F\"",
      })
  void offersToAskForItsOwn(String before, String after) {
    SCRIPT.fixesUnsafely(status(before), status(after));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«pidof bar»",
        "«pidof -x foo»",
        "«pidof foo bar»",
        "D=/usr/sbin/bar; «pidof foo»",
        "F=/run/bar.pid; «pidof foo»",
        "«start-stop-daemon --status --exec /usr/sbin/bar»",
      })
  void offersNothingWhereItIsNotTheSame(String marked) {
    SCRIPT.offersNothing(status(marked));
  }
}
