package dev.initscript.rules.catalog;

import static dev.initscript.rules.catalog.RuleTester.find;
import static dev.initscript.rules.catalog.RuleTester.findOne;
import static dev.initscript.rules.catalog.RuleTester.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.FixPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class StatusWithoutPidfileTest {
  private static final String LSB = ". /lib/lsb/init-functions\n";
  private static final String HEAD = LSB + "D=/usr/sbin/foo\nF=/run/foo/main.pid\n";
  private static final String START = "start-stop-daemon -S -m -p $F -x $D\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«status_of_proc /usr/sbin/foo foo»",
        "«status_of_proc $D foo» && exit 0 || exit $?",
        "«status_of_proc \"$D\" \"$N\"»",
        "«pidofproc $D» >/dev/null",
        "P=$(«pidofproc $D»)",
        "P=`«pidofproc $D»`",
        "s() { «status_of_proc $1 foo»; }; s $D",
        "! «pidofproc ${D}»",
        "«\"status_of_proc\" $D foo»",
      })
  void reports(String marked) {
    find(HEAD + marked + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status_of_proc -p $F $D foo",
        "status_of_proc -p \"$F\" \"$D\" foo",
        "pidofproc -p $F $D",
        "status_of_proc -p$F $D foo",
        ". /etc/default/foo\nstatus_of_proc -p\"$F\" foo",
        "pidofproc foo",
        "status_of_proc ${D##*/} foo",
        "status_of_proc $OPTIONS $D foo",
        "status_of_proc \"$@\"",
        "status_of_proc $UNKNOWN foo",
        "status_of_proc /usr/bin/$UNKNOWN foo",
        "status_of_proc",
        "# status_of_proc $D foo",
        "echo status_of_proc $D foo",
        "echo 'status_of_proc $D foo'",
        "cat <<E\nstatus_of_proc $D foo\nE",
        "type status_of_proc $D",
        "pidofproc() { echo 1; }; pidofproc $D",
        "/sbin/pidofproc $D",
        "command pidofproc $D",
        "checkproc $D",
        "status_of_proc /usr/bin/foo.py foo",
        "exit 0\nstatus_of_proc $D foo",
      })
  void leavesAlone(String script) {
    find(HEAD + script + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        ". /lib/lsb/init-functions ¦ «pidofproc /usr/sbin/foo»",
        "[ -r /lib/lsb/init-functions ] && . /lib/lsb/init-functions ¦ «pidofproc /usr/sbin/foo»",
        "F=functions; . /lib/lsb/init-$F ¦ «pidofproc /usr/sbin/foo»",
        "D=/lib/lsb; $DOT . $D/init-functions; . $D/init-functions ¦ «pidofproc /usr/sbin/foo»",
        ". /etc/rc.d/init.d/functions ¦ «pidofproc /usr/sbin/foo»",
        ". /etc/rc.d/init.d/functions ¦ «status /usr/sbin/foo»",
        ". /etc/rc.d/init.d/functions ¦ status foo",
        ". /etc/rc.d/init.d/functions ¦ status -p /run/x.pid /usr/sbin/foo",
        ". /etc/rc.d/init.d/functions ¦ status -l lock /usr/sbin/foo",
        ". /etc/rc.d/init.d/functions ¦ status() { :; }; status /usr/sbin/foo",
        ". /lib/lsb/init-functions ¦ status /usr/sbin/foo",
        ". /etc/rc.status ¦ checkproc /usr/sbin/foo",
        ". /etc/init.d/functions ¦ «pidofproc /usr/sbin/foo»",
        ". /etc/init.d/functions ¦ status_of_proc /usr/sbin/foo foo",
        ". /etc/rc.status ¦ pidofproc /usr/sbin/foo",
        "(. /lib/lsb/init-functions) ¦ pidofproc /usr/sbin/foo",
        ". /opt/foo/functions ¦ pidofproc /usr/sbin/foo",
        ": ¦ pidofproc /usr/sbin/foo",
      })
  void goesByTheLibraryThatIsSourced(String source, String marked) {
    find(source + "\n" + marked + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "/run/foo/main.pid ¦ WARNING",
        "/var/run/food.pid ¦ WARNING",
        "/run/foo/$X.pid ¦ WARNING",
        "/var/run/foo.pid ¦ NOTE",
        "/run/foo.pid ¦ NOTE",
        "/run/$X.pid ¦ NOTE",
        "$X ¦ NOTE",
        "${X:-/run/foo/main.pid} ¦ NOTE",
      })
  void isAWarningWhereTheWrongFileIsRead(String pidfile, Severity severity) {
    String script = LSB + "F=" + pidfile + "\nD=/usr/sbin/foo\n" + START;

    assertThat(findOne(script + "«status_of_proc $D foo»\n").severity()).isEqualTo(severity);
  }

  @Test
  void isAWarningInAScriptForSeveralInstances() {
    String script =
        """
        . /lib/lsb/init-functions
        NAME=${0##*/}
        CONFIG=/etc/foo/$NAME.conf
        «status_of_proc /usr/sbin/foo $NAME»
        """;

    assertThat(findOne(script).severity()).isEqualTo(Severity.WARNING);
    assertThat(findOne(script.replace("${0##*/}", "foo")).severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void theFileOfAnotherProgramIsNotThisOnes() {
    Finding finding =
        findOne(HEAD + "start-stop-daemon -S -m -p $F -x /usr/sbin/bar\n«status_of_proc $D foo»\n");

    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.fixes()).isEmpty();
  }

  @Test
  void saysWhatIsReadAndWhatNot() {
    assertThat(findOne(HEAD + START + "«status_of_proc $D foo»\n").message())
        .isEqualTo(
            "status_of_proc without -p reads /var/run/foo.pid, not this daemon's pidfile"
                + " /run/foo/main.pid; when that file is absent it asks pidof by path, which after"
                + " an upgrade overlooks processes of the replaced file once one process runs the"
                + " new one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon --start --make-pidfile --pidfile $F --exec $D",
        "start-stop-daemon -S -p $F -x $D -- -p $F",
        "start-stop-daemon -S -p $F -x $D -- --pidfile=$F",
        "O=\"-p $F\"; start-stop-daemon -S -p $F -x $D -- $O",
        "start-stop-daemon -K -p $F -x $D; $D --pid-file $F",
        "start-stop-daemon --stop --pidfile=$F --exec=$D; echo $! >$F",
      })
  void isUnsafeEvenWhereThatPidfileIsWritten(String start) {
    String script = HEAD + start + "\nstatus_of_proc %s$D foo\n";
    String before = script.formatted("");

    assertThat(fixed(before, FixPolicy.SAFE_ONLY)).isEqualTo(before);
    assertThat(fixed(before, FixPolicy.UNSAFE_TOO)).isEqualTo(script.formatted("-p \"$F\" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon -S -p $F -x $D; status_of_proc %s$D foo",
        "start-stop-daemon -K -p $F -x $D; : >$F; status_of_proc %s$D foo",
        ". /etc/default/foo; start-stop-daemon -S -m -p $F -x $D; status_of_proc %s$D foo",
        START + "kill $(pidofproc %s$D)",
        START + "P=$(pidofproc %s$D); kill $P",
        START + "pidofproc %s$D && kill $(cat /run/x)",
        START + "if status_of_proc %s$D foo; then killall foo; fi",
        START + "while pidofproc %s$D; do sleep 1; done",
        START + "pidofproc %s$D >$F",
        "F=/run/foo.pid; " + START + "status_of_proc %s$D foo",
      })
  void isUnsafeWhereItIsNotOrASignalDepends(String line) {
    String script = HEAD + line + "\n";
    String before = script.formatted("");

    assertThat(fixed(before, FixPolicy.SAFE_ONLY)).isEqualTo(before);
    assertThat(fixed(before, FixPolicy.UNSAFE_TOO)).contains("proc -p \"$F\" $D");
  }

  @Test
  void noneWhereTheNameMeansAnotherFileByThen() {
    Finding finding = findOne(HEAD + START + "F=/tmp/x; «status_of_proc $D foo»\n");

    assertThat(finding.fixes()).isEmpty();
  }

  @Test
  void noneWhereTheFunctionMayIgnoreTheOption() {
    Finding finding =
        findOne(
            HEAD.replace("/lib/lsb/init-functions", "/etc/init.d/functions")
                + START
                + "«pidofproc $D»\n");

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.fixes()).isEmpty();
  }

  @Test
  void keepsQuotesApart() {
    String script = HEAD + START + "echo \"`pidofproc %s$D`\"\n";

    assertThat(fixed(script.formatted(""), FixPolicy.UNSAFE_TOO))
        .isEqualTo(script.formatted("-p $F "));
  }
}
