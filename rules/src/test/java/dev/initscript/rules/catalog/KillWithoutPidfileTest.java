package dev.initscript.rules.catalog;

import static dev.initscript.rules.catalog.RuleTester.find;
import static dev.initscript.rules.catalog.RuleTester.findOne;
import static dev.initscript.rules.catalog.RuleTester.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.FixPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class KillWithoutPidfileTest {
  private static final String HEAD = "D=/usr/sbin/foo\nF=/run/foo/main.pid\n";
  private static final String START = "start-stop-daemon -S -p $F -x $D\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«killall /usr/sbin/foo»",
        "«killall $D»",
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
        "«kill $(pidof foo)»",
        "«kill -9 \"`pidof foo`\"»",
        "«kill -TERM $(pidof -s foo)»",
        "if «kill $(pidof ${D##*/} 2>/dev/null)»; then :; fi",
      })
  void reports(String marked) {
    assertThat(find(HEAD + marked + "\n"))
        .allSatisfy(
            finding -> assertThat(finding.rule()).isEqualTo(new RuleId("kill-without-pidfile")))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "killall foo",
        "killall -0 $D",
        "killall -s 0 $D",
        "killall -l",
        "killall -u /usr/sbin/foo",
        "killall $UNKNOWN",
        "killall5 -15",
        "killall /usr/bin/foo.py",
        "pkill foo",
        "pkill -x foo",
        "pkill $D",
        "pkill -f foo",
        "pkill -0 -f $D",
        "pkill -F $F",
        "pkill -F $F -f $D",
        "pkill -P 5 -f $D",
        "pkill $OPTIONS -f $D",
        "pgrep -f $D",
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
    find(HEAD + script + "\n");
  }

  @Test
  void leavesPathsToTheRuleOfPidof() {
    assertThat(findOne(HEAD + "kill $(«pidof $D»)\n").rule().value()).isEqualTo("full-path-pidof");
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
    String script = ". " + library + "\n" + HEAD + "F=" + file + "\n" + START + marked + "\n";

    assertThat(findOne(script).severity()).isEqualTo(severity);
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
    find(". " + library + "\n" + HEAD + "F=" + file + "\n" + START + line + "\n");
  }

  @Test
  void saysThatDebiansFunctionSignalsNothing() {
    String script = ". /lib/lsb/init-functions\n" + HEAD + START + "«killproc $D»\n";

    assertThat(findOne(script).message())
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
    String head = HEAD + START;

    assertThat(fixed(head + before + "\n", FixPolicy.SAFE_ONLY)).isEqualTo(head + before + "\n");
    assertThat(fixed(head + before + "\n", FixPolicy.UNSAFE_TOO)).isEqualTo(head + after + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«killall $D»",
        START + "«killall -q $D»",
        START + "«killall -s HUP $D»",
        START + "«killall $D bar»",
        START + "«killall /usr/sbin/bar»",
        START + "F=/tmp/x; «killall $D»",
        START + "«pkill -f $D»",
        START + "«kill $(pidof foo)»",
        ". /etc/init.d/functions\n" + START + "«killproc $D»",
      })
  void offersNothingWhereItIsNotTheSame(String marked) {
    Finding finding = findOne(HEAD + marked + "\n");

    assertThat(finding.fixes()).isEmpty();
  }
}
