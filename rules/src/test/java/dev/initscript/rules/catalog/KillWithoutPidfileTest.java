package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class KillWithoutPidfileTest {
  private static final String PIDFILE = "/run/foo/main.pid";
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", PIDFILE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«killall /usr/sbin/foo»",
        "«killall $D»",
        "«busybox killall $D»",
        "«/bin/toybox killall $D»",
        "«killall -9 $D»",
        "«killall -q -s HUP \"$D\"»",
        "«killall -u foo $D»",
        "«/usr/bin/killall $D» >/dev/null 2>&1",
        "«killall bar $D»",
        "«pkill -f /usr/sbin/foo»",
        "«pkill -f \"^$D\"»",
        "«pkill -HUP -f $D»",
        "«pkill --full $D»",
        "«pkill -u foo -f $D»",
        "«kill $(pgrep -f ^/usr/sbin/foo)»",
        "P=$(pgrep -f \"^$D\") || true; «kill -9 $P»",
        "P=`pgrep -f ^$D`; [ -n \"$P\" ] && «kill $P»",
        "S=USR1; P=$(pgrep -f -x '^/usr/sbin/foo -d'); «kill -$S $P»",
        "for p in $(pgrep -f ^$D); do «kill $p»; done",
        "P=$(pgrep -f ^$D); S=0; while «kill -$S $P»; do S=9; done",
      })
  void reports(String marked) {
    assertThat(SCRIPT.find(marked))
        .allSatisfy(
            finding -> assertThat(finding.rule()).isEqualTo(new RuleId("kill-without-pidfile")))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "killall -0 $D",
        "killall -s 0 $D",
        "killall -l",
        "killall -u /usr/sbin/foo",
        "killall $UNKNOWN",
        "killall5 -15",
        "killall /usr/bin/foo.py",
        "pkill $D",
        "pkill -0 -f $D",
        "pkill -F $F",
        "pkill -F $F -f $D",
        "pkill -P 5 -f $D",
        "pkill $OPTIONS -f $D",
        "pgrep -f $D",
        "P=$(pgrep -f ^$D); kill -0 $P",
        "P=$(pgrep -f ^$D); S=0; while kill -$S $P; do sleep 1; done",
        "P=$(pgrep -f ^$D); kill -$S $P",
        "P=$(pgrep -f ^$D); S=$(cat /run/S); kill -$S $P",
        "P=$(pgrep -f ^$D); echo \"kill $P\"",
        "P=$(pgrep -f ^$D | head -1); kill $P",
        "kill $(pgrep -u foo -f ^$D)",
        "kill $(pgrep -P 5 -f ^$D)",
        "P=$(pgrep -c -f ^$D); kill $P",
        "for p in $(pgrep -f ^$D); do [ $p = $1 ] && kill $p; done",
        "P=$(pgrep -f ^$D); [ \"$P\" = \"$(cat $F)\" ] && [ -d /proc ] && kill $P",
        "kill -0 $(pidof foo)",
        "kill $(pidof)",
        "kill $(jobs -p)",
        "kill $P",
        "# killall $D",
        "echo killall $D",
        "echo 'kill $(pidof foo)'",
        "cat <<E\nkillall $D\nE",
        "killall() { :; }; killall $D",
        "exit 0; killall $D",
      })
  void leavesAlone(String script) {
    SCRIPT.find(script);
  }

  @Test
  void leavesPathsToTheRuleOfPidof() {
    assertThat(SCRIPT.findOne("kill $(«pidof $D»)").rule().value()).isEqualTo("full-path-pidof");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "/lib/lsb/init-functions ¦ /run/foo/main.pid ¦ «killproc $D» ¦ WARNING",
        "/etc/rc.d/init.d/functions ¦ /run/foo/main.pid ¦ «killproc $D» ¦ WARNING",
        "/etc/rc.d/init.d/functions ¦ /var/run/foo.pid ¦ «killproc $D -HUP» ¦ NOTE",
        "/etc/rc.status ¦ /var/run/foo.pid ¦ «killproc $D» ¦ NOTE",
        "/etc/init.d/functions ¦ /var/run/foo.pid ¦ «killproc $D» ¦ NOTE",
      })
  void reportsKillprocByItsLibrary(String library, String file, String marked, Severity severity) {
    assertThat(sourcing(library, file).findOne(marked).severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "/lib/lsb/init-functions ¦ /var/run/foo.pid ¦ killproc $D",
        "/lib/lsb/init-functions ¦ /run/foo.pid ¦ killproc $D",
        "/lib/lsb/init-functions ¦ $X ¦ killproc $D",
        "/lib/lsb/init-functions ¦ /run/foo/main.pid ¦ killproc -p $F $D",
        "/lib/lsb/init-functions ¦ /run/foo/main.pid ¦ killproc foo",
        "/lib/lsb/init-functions ¦ /run/foo/main.pid ¦ killproc() { :; }; killproc $D",
        "/etc/rc.status ¦ /run/foo/main.pid ¦ killproc -TERM $D",
        "/etc/rc.status ¦ /run/foo/main.pid ¦ killproc $D -p $F",
        "/opt/foo/functions ¦ /run/foo/main.pid ¦ killproc $D",
      })
  void leavesKillprocAlone(String library, String file, String line) {
    sourcing(library, file).find(line);
  }

  private static DaemonScript sourcing(String library, String pidfile) {
    DaemonScript script = DaemonScript.of("/usr/sbin/foo", pidfile);
    return new DaemonScript(". " + library + "\n" + script.head()).started();
  }

  @Test
  void saysWhatLists() {
    assertThat(SCRIPT.findOne("P=$(pgrep -f ^/usr/sbin/foo)\n«kill $P»").message())
        .isEqualTo(
            "kill signals every process that pgrep -f ^/usr/sbin/foo (line 3) lists, by the"
                + " beginning of its command line: another instance's too.");
  }

  @Test
  void saysWhereTheFunctionsDiffer() {
    DaemonScript script = SCRIPT.with(". /lib/lsb/init-functions\n. /etc/rc.status");

    assertThat(script.findOne("«killproc $D»").message())
        .isEqualTo(
            "killproc without -p reads /var/run/foo.pid; when that file is absent it signals every"
                + " process of the program that it finds, unless it is Debian's, which signals"
                + " nothing.");
  }

  @Test
  void saysThatOpenEmbeddedsFunctionReadsNoPidfile() {
    DaemonScript script = SCRIPT.with(". /etc/init.d/functions");

    assertThat(script.findOne("«killproc $D»").message())
        .isEqualTo(
            "killproc without -p reads /var/run/foo.pid (OpenEmbedded's function reads none); when"
                + " that file is absent it signals every process of the program that it finds.");
  }

  @Test
  void saysThatDebiansFunctionSignalsNothing() {
    DaemonScript script = sourcing("/lib/lsb/init-functions", PIDFILE);

    assertThat(script.findOne("«killproc $D»").message())
        .isEqualTo(
            "killproc without -p reads /var/run/foo.pid, not this daemon's pidfile"
                + " /run/foo/main.pid; when that file is absent it signals nothing, and says that"
                + " it did.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        ". /lib/lsb/init-functions; killproc $D ¦ . /lib/lsb/init-functions; killproc -p \"$F\" $D",
        "killall $D ¦ kill $(initscript_pidfile \"$F\" \"$D\")",
        "killall -9 \"$D\" ¦ kill -9 $(initscript_pidfile \"$F\" \"$D\")",
        "/usr/bin/killall -HUP $D ¦ kill -HUP $(initscript_pidfile \"$F\" \"$D\")",
      })
  void offersThePidfile(String before, String after) {
    SCRIPT.started().fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«killall -q $D»",
        "«killall -s HUP $D»",
        "«killall $D bar»",
        "«killall /usr/sbin/bar»",
        "F=/tmp/x; «killall $D»",
        "«pkill -f $D»",
        ". /etc/init.d/functions; «killproc $D»",
      })
  void offersNothingWhereItIsNotTheSame(String marked) {
    SCRIPT.started().offersNothing(marked);
  }

  @Test
  void offersNothingWhereThePidfileIsNotKnown() {
    SCRIPT.offersNothing("«killall $D»");
  }
}
