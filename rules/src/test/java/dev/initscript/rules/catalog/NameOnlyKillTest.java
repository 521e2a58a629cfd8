package dev.initscript.rules.catalog;

import static dev.initscript.rules.catalog.RuleTester.findOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class NameOnlyKillTest {
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", "/run/foo/main.pid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«killall foo»",
        "«killall -9 foo bar» || «killall mysqld»",
        "«killall -q -TERM ${D##*/}»",
        "«killall -s HUP foo»",
        "«/usr/bin/killall -e foo» >/dev/null 2>&1",
        "f() { «killall $1»; }; f foo",
        "«pkill foo»",
        "«pkill -x foo»",
        "«toybox killall foo»",
        "K=`which killall`; «$K foo»",
        "K=/bin/killall; [ -x $K ] || K=/usr/bin/killall; «$K -HUP foo»",
        "«/bin/busybox killall foo»",
        "«sudo killall foo»",
        "«chroot /srv killall foo»",
        "«pkill -HUP -x foo»",
        "«pkill --signal TERM foo»",
        "«pkill -f foo»",
        "«kill $(pidof foo)»",
        "«kill -9 \"`pidof foo`\"»",
        "«kill -TERM $(pidof -s -o %PPID foo)»",
        "if «kill $(pidof ${D##*/} 2>/dev/null)»; then :; fi",
        "«kill $(pgrep foo)»",
        "«kill -9 $(pgrep -x foo)»",
        "«kill $(ps ax | grep '[f]oo' | awk '{print $1}')»",
        "«kill -9 `ps -ef | grep food | grep -v grep | awk '{print $2}'`»",
        "pidof foo | «xargs kill»",
        "pgrep foo | «xargs -r kill -9»",
        "ps ax | grep foo | grep -v grep | awk '{print $1}' | «xargs kill -9»",
        "PIDS=$(pidof foo); [ -z \"$PIDS\" ] || «kill $PIDS»",
        "for p in $(pidof foo); do «kill $p»; done",
        "PIDS=$(pgrep -x foo); [ -z \"$PIDS\" ] || «kill -9 $PIDS»",
        "for p in `pgrep foo`; do «kill $p»; done",
        "«kill $(ps -C foo -o pid=)»",
        "p=$(env PS_PERSONALITY=linux ps --no-headers -C foo -o pid); [ -n \"$p\" ] && «kill $p»",
        "p=$(ps h -o pid -C ${D##*/}); «kill $p»",
      })
  void reports(String marked) {
    assertThat(SCRIPT.find(marked))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(new RuleId("name-only-kill")))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "killall -0 foo",
        "killall -s 0 foo",
        "killall -l",
        "killall -u foo",
        "killall -u www foo",
        "killall $UNKNOWN",
        "killall $OPTIONS foo",
        "killall5 -15",
        "pkill -0 foo",
        "pkill -F $F foo",
        "pkill -F $F",
        "pkill -P $$ foo",
        "pkill -u www foo",
        "pkill -P $(cat $F)",
        "pkill $OPTIONS foo",
        "pgrep foo",
        "pidof foo",
        "pidof foo | xargs echo",
        "pidof foo | xargs kill -0",
        "kill -0 $(pidof foo)",
        "kill $(pidof)",
        "kill $(jobs -p)",
        "kill $(ps -C foo -o ppid=)",
        "kill $(ps -C foo -o pid= -u www)",
        "kill $(ps -C $UNKNOWN -o pid=)",
        "ps -C foo -o pid=",
        "kill $(ps -C foo)",
        "p=$(ps -C foo -o pid=); kill -0 $p",
        "p=$(ps -C foo -o pid= | head -1); kill $p",
        "p=$(pgrep foo | grep -v 7); kill $p",
        "for p in $(pgrep foo); do [ $p = $(cat $F) ] && kill $p; done",
        "p=$(pgrep foo); if [ \"$p\" = \"$(cat $F)\" ]; then kill $p; fi",
        "p=$(pgrep -P $$ foo); kill $p",
        "kill $P",
        "kill $(pgrep -P $$ foo)",
        "kill $(ps -p 5 | grep foo | awk '{print $1}')",
        "kill $(ps ax | grep $UNKNOWN | awk '{print $1}')",
        "for p in $(pidof foo); do [ $p = $(cat $F) ] && kill $p; done",
        "for p in $(pidof foo); do if [ -e /x/$p ]; then kill $p; fi; done",
        "P=$(pidof foo); if [ \"$P\" = \"$(cat $F)\" ]; then kill $P; fi",
        "# killall foo",
        "echo killall foo",
        "echo 'kill $(pidof foo)'",
        "cat <<E\nkillall foo\nE",
        "killall() { :; }; killall foo",
        "exit 0; killall foo",
        "command -v killall foo",
      })
  void leavesAlone(String script) {
    SCRIPT.find(script);
  }

  @Test
  void leavesPathsToTheOtherRules() {
    assertThat(SCRIPT.findOne("«killall $D foo»").rule().value()).isEqualTo("kill-without-pidfile");
    assertThat(SCRIPT.findOne("«pkill -f $D»").rule().value()).isEqualTo("kill-without-pidfile");
    assertThat(SCRIPT.findOne("kill $(«pidof $D»)").rule().value()).isEqualTo("full-path-pidof");
  }

  @Test
  void isAnErrorWhereThereAreOtherInstances() {
    Finding finding = findOne("CONF=/etc/foo/${0##*/}.conf\n«killall foo»\n");
    Finding all = findOne("for f in /etc/foo/*.conf; do C=$f; foo -c $C; done; «killall foo»\n");

    assertThat(all.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message())
        .isEqualTo(
            "killall foo signals every process of that name: other instances, and those of other"
                + " users and containers. This script serves several instances: what is meant for"
                + " one reaches all.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "killall foo ¦ process of that name:",
        "kill $(pidof foo) ¦ process of that name:",
        "pkill -x foo ¦ process of that name:",
        "kill $(pgrep -x foo) ¦ process of that name:",
        "kill $(ps -C foo -o pid=) ¦ process of that name:",
        "pkill foo ¦ process whose name matches:",
        "kill $(pgrep foo) ¦ process whose name matches:",
        "pkill -f foo ¦ process whose command line matches:",
        "pkill --full foo ¦ process whose command line matches:",
        "kill $(pgrep -f foo) ¦ process whose command line matches:",
        "kill $(pgrep -f $D) ¦ process whose command line matches:",
        "P=$(pgrep -x foo); kill $P ¦ process of that name:",
        "kill `ps ax | grep foo | awk '{print $1}'` ¦ process whose command line matches:",
      })
  void saysWhomItReaches(String command, String whom) {
    String marked = command.startsWith("P=") ? command.replace("kill", "«kill") : "«" + command;
    assertThat(SCRIPT.findOne(marked + "»").message())
        .contains(" signals every " + whom + " other instances, and those of other users");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "killall foo ¦ kill $(initscript_pidfile \"$F\" \"$D\")",
        "killall -9 foo ¦ kill -9 $(initscript_pidfile \"$F\" \"$D\")",
        "pkill -HUP ${D##*/} ¦ kill -HUP $(initscript_pidfile \"$F\" \"$D\")",
        "kill $(pidof foo) ¦ kill $(initscript_pidfile \"$F\" \"$D\")",
        "kill `ps -C foo -o pid=` ¦ kill `initscript_pidfile \"$F\" \"$D\"`",
        "/bin/busybox killall foo ¦ kill $(initscript_pidfile \"$F\" \"$D\")",
        "toybox killall -HUP foo ¦ kill -HUP $(initscript_pidfile \"$F\" \"$D\")",
        "kill $(toybox pidof foo) ¦ kill $(initscript_pidfile \"$F\" \"$D\")",
        "nice busybox pkill foo ¦ kill $(initscript_pidfile \"$F\" \"$D\")",
        "kill -9 `pidof foo` ¦ kill -9 `initscript_pidfile \"$F\" \"$D\"`",
        "kill `ps ax | grep foo | awk '{print $1}'` ¦ kill `initscript_pidfile \"$F\" \"$D\"`",
      })
  void offersThePidfile(String before, String after) {
    SCRIPT.started().fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«killall -q foo»",
        "«killall foo bar»",
        "«killall bar»",
        "«pkill -x foo»",
        "F=/tmp/x; «killall foo»",
        "«kill $(ps ax | grep foo | head -1)»",
        "pidof foo | «xargs kill»",
        "«sudo killall foo»",
        "«chroot /srv killall foo»",
        "«timeout 5 pkill foo»",
        "«kill $(chroot /srv pidof foo)»",
      })
  void offersNothingWhereItIsNotTheSame(String marked) {
    SCRIPT.started().offersNothing(marked);
  }
}
