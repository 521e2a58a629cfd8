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
        "P=$(cat $F); «kill $P»",
        "P=`cat $F 2>/dev/null`; [ -n \"$P\" ] && «kill -HUP \"$P\"»",
        "read P <$F; «kill $P»",
        "if read -r P rest <\"$F\"; then «kill -TERM ${P}»; fi",
        "[ -f $F ] && P=$(cat $F); «kill $P»",
        "s() { local p; p=$(cat $F); echo \"$p ends\"; «kill -9 $p»; }; s",
        "P=$(cat $F); «kill $P»; sleep 1; «kill -9 $P»",
        "P=$(cat $F); «kill $P»; while kill -0 $P; do sleep 1; done",
        "P=; [ -r $F ] && read P <$F; [ \"$P\" ] || exit 0; «kill $P»",
        "P=$(cat $F); test -z \"$P\" || «/bin/kill -s USR1 $P»",
        "head -1 $F | while read p; do «kill -$1 $p»; done",
        "head -n 1 \"$F\" | while read -r p; do «kill $p»; done",
        "cat $F | while read p; do [ -n \"$p\" ] && «kill $p»; done",
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
        "P=$(cat $F); kill -0 $P",
        "P=$(cat $F $G); kill $P",
        "P=$(cat $F | tr -d x); kill $P",
        "P=$(head -1 $F); kill $P",
        "P=$(cat $F); wait $P",
        "P=$(cat $F); kill -$P",
        "P=$(cat $F); kill -- -$P",
        "P=$(cat $F); kill ${P%x}",
        "P=$(cat $F); Q=${P#x}; kill $Q",
        "P=$(cat $F); P=$(jobs -p); kill $P",
        "[ -f $F ] && P=$(cat $F) || P=$(jobs -p); kill $P",
        "P=$(cat $F); for P in 1 2; do kill $P; done",
        "P=$(cat $F); echo \"kill $P\"",
        "P=$(cat $F); kill() { :; }; kill $P",
        "head -1 $F | while read p; do kill -0 $p; done",
        "ls /run | while read p; do kill $p; done",
        "head -1 | while read p; do kill $p; done",
        "head -1 $F | while read p; do kill $q; done",
        "head -1 $F $G | while read p; do kill $p; done",
        "tail -5 $F | while read p; do kill $p; done",
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
        "P=$(cat $F); kill -0 $P && kill $P",
        "P=$(cat $F); kill -s 0 $P || exit 1; kill $P",
        "P=$(cat $F); while kill -0 $P; do sleep 1; done; kill -9 $P",
        "P=$(cat $F); [ -d /proc/$P ] && kill $P",
        "P=$(cat $F); ps -p $P && kill $P",
        "P=$(cat $F); checkpid $P && kill $P",
        "P=$(cat $F); is_mine \"$P\" && kill $P",
        "P=$(cat $F); [ \"$P\" = \"$Q\" ] && kill $P",
        "P=$(cat $F); case $(ls -l /proc/$P/exe) in *foo) kill $P ;; esac",
        "P=$(cat $F); case \"$P\" in $Q) kill $P ;; esac",
        "P=$(cat $F); up() { kill -0 $P; }; up && kill $P",
        "get() { P=$(cat $F); ps -p $P || P=; }; get; kill $P",
        "up() { P=$(cat $F) && is_mine $P; }; up && kill $P",
        "pidofproc -p $F $D && read P <$F && kill $P",
        "foo & P=$!; echo $P >$F; kill $P",
        "foo & echo $! >$F; P=$(cat $F); kill $P",
        "read P <$F; fuser $D | grep -w $P && kill $P",
        "head -1 $F | while read p; do [ -d /proc/$p ] && kill $p; done",
        "head -1 $F | while read p; do is_mine $p && kill $p; done",
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

  @Test
  void saysWhereTheFileIsRead() {
    assertThat(SCRIPT.findOne("read P <$F\n«kill $P»").message())
        .startsWith(
            "kill signals whatever process has the number in $F, read in line 3: after a crash");
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
        "P=$(cat $F); kill -HUP $P ¦ P=$(initscript_pidfile \"$F\" \"$D\"); kill -HUP $P",
        "P=`cat $F 2>/dev/null`; kill $P; sleep 1; kill -9 $P ¦ P=`initscript_pidfile \"$F\" \"$D\" 2>/dev/null`; kill $P; sleep 1; kill -9 $P",
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
        "read P <$F; «kill $P»",
        "set -e; P=$(cat $F); «kill $P»",
        "head -1 $F | while read p; do «kill $p»; done",
      })
  void offersNothingWhereTheProgramIsNotKnown(String marked) {
    SCRIPT.started().offersNothing(marked);
  }

  @Test
  void offersNothingWhereNoProgramIsNamed() {
    SCRIPT.offersNothing("«kill $(cat $F)»");
  }
}
