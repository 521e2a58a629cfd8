package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class UncheckedPidfileKillTest {
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", "/run/foo.pid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«kill $(cat $F)»",
        "«kill \"$(cat $F)\"»",
        "«kill `cat $F`»",
        "«kill -TERM `cat $F`»",
        "«kill -9 $(cat \"$F\" 2>/dev/null)» 2>/dev/null",
        "«kill -s USR1 $(cat /run/foo.pid)»",
        "«/bin/kill -HUP $(cat $F)»",
        "K=$(which kill); «$K $(cat $F)»",
        "K=kill; [ -x /bin/kill ] && K=/bin/kill; «$K $(cat $F)»",
        "if [ -f $F ]; then «kill $(cat $F)»; fi",
        "kill -0 $(cat $F) && «kill $(cat $F)»",
        "if «kill -HUP $(cat $F)»; then :; fi",
        "stop() { «kill $(cat $1)»; }; stop $F",
        "pidofproc -p $F $D && «kill $(cat $F)»",
        "«kill $S $(cat $F)»",
      })
  void reports(String marked) {
    assertThat(SCRIPT.find(marked))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kill -0 $(cat $F)",
        "kill -s 0 `cat $F`",
        "kill -l $(cat $F)",
        "kill $P",
        "kill $(jobs -p)",
        "kill $(head -1 $F)",
        "kill $(cat $F $G)",
        "kill $(cat)",
        "kill -$(cat $F)",
        "# kill $(cat $F)",
        "echo \"kill $(cat $F)\"",
        "echo 'kill $(cat $F)'",
        "echo kill $(cat $F)",
        "cat <<'E'\nkill $(cat $F)\nE",
        "kill() { :; }; kill $(cat $F)",
        "wait $(cat $F)",
        "exit 0; kill $(cat $F)",
      })
  void leavesAlone(String script) {
    SCRIPT.find(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if initscript_pidfile $F $D; then kill $(cat $F); fi",
        "ps -p $(cat $F) | grep -q foo && kill $(cat $F)",
        "[ -d /proc/$(cat $F) ] && kill $(cat $F)",
        "pidof foo | tr ' ' '\\n' | grep -qxF \"$(cat $F)\" && kill $(cat $F)",
        "checkproc -p $F $D && kill $(cat $F)",
        "start-stop-daemon -T -p $F -x $D && kill $(cat $F)",
        "start-stop-daemon --status --pidfile $F --exec $D && kill $(cat $F)",
        "up() { ps -p $1 -o comm=; }; up $(cat $F) && kill $(cat $F)",
        "up() { ps -p $1; }; on() { up $1; }; on $(cat $F) && kill $(cat $F)",
        "s() { kill $(cat $F); }; pidof foo && s",
        "foo & echo $! >$F; kill $(cat $F)",
      })
  void trustsAScriptThatLooks(String script) {
    assertThat(SCRIPT.find(script)).isEmpty();
  }

  @Test
  void isANoteWhereTheScriptLooksElsewhere() {
    String script = "a() { ps ax; }\nb() { «kill $(cat $F)»; }";

    assertThat(SCRIPT.findOne(script).severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void saysWhichFile() {
    assertThat(SCRIPT.findOne("«kill $(cat $F)»").message())
        .isEqualTo(
            "kill signals whatever process has the number in $F: after a crash that can be another"
                + " program's by now. Nothing here looks at what the process runs before it is"
                + " signalled.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "kill $(cat $F) ¦ kill $(initscript_pidfile \"$F\" \"$D\")",
        "kill \"$(cat $F 2>/dev/null)\" ¦ kill \"$(initscript_pidfile \"$F\" \"$D\" 2>/dev/null)\"",
        "kill -9 `cat $F` ¦ kill -9 `initscript_pidfile \"$F\" \"$D\"`",
        "kill \"`cat $F`\" ¦ kill \"`initscript_pidfile $F $D`\"",
      })
  void offersToAskFirst(String before, String after) {
    SCRIPT.started().fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«kill $(cat /run/bar.pid)»",
        "D=/usr/sbin/bar; «kill $(cat $F)»",
        "start-stop-daemon -S -p $F -x /usr/sbin/bar; «kill $(cat $F)»",
      })
  void offersNothingWhereTheProgramIsNotKnown(String marked) {
    SCRIPT.started().offersNothing(marked);
  }

  @Test
  void offersNothingWhereNoProgramIsNamed() {
    SCRIPT.offersNothing("«kill $(cat $F)»");
  }
}
