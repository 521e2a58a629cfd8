package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class PidfileMembershipGrepTest {
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", "/run/foo.pid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ps ax | «grep -w $(cat $F)»",
        "ps ax | «grep -w \"$(cat $F)\"»",
        "ps -ef | «grep `cat $F`» | grep -v grep >/dev/null",
        "ps -e -o pid,args | «grep -w $(cat $F)»",
        "ps aux | grep foo | «grep $(cat $F)»",
        "/bin/ps ax | «/bin/grep -q $(cat $F)»",
        "ps ax | «command grep -w $(cat $F)»",
        "G=grep; ps ax | «$G -w $(cat $F)»",
        "G=grep; ps ax | «env $G -w $(cat $F)»",
        "pgrep -l foo | «grep -w $(cat $F)»",
        "pidof foo | «grep $(cat $F)»",
        "pidof foo | tr ' ' '\\n' | «fgrep \"$(cat $F)\"»",
        "PID=$(cat $F); ps ax | «grep -w $PID»",
        "PID=`cat $F`; if [ -n \"$PID\" ]; then pidof foo | «grep -q \"$PID\"»; fi",
        "read PID <$F; ps ax | «grep -w \"$PID\"» >/dev/null",
        "ps ax | «egrep -w $(cat /run/foo.pid)»",
        "if ! ps ax | «grep -q -w $(cat $F)»; then :; fi",
        "[ -n \"$(ps ax | «grep -w $(cat $F)»)\" ]",
        "while ps ax | «grep -qw $(cat $F)»; do sleep 1; done",
        "up() { ps ax | «grep -w $PID»; }; PID=$(cat $F); up",
        "ps ax | «grep -c -w $(cat $F)»",
        "ps ax | «grep -w -e $(cat $F)»",
        "pidofproc foo | «grep $(cat $F)»",
        "[ `pidof foo | «grep \"$(cat $F)\"» | wc -l` -ne 0 ]",
      })
  void reports(String marked) {
    assertThat(SCRIPT.find(marked))
        .allSatisfy(
            finding -> assertThat(finding.rule().value()).isEqualTo("pidfile-membership-grep"))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pidof foo | tr ' ' '\\n' | «grep -w $(cat $F)»",
        "pidof foo | tr ' ' '\\n' | «grep -x \"$(cat $F)\"»",
        "P=$(pidof foo); echo $P | «grep -w $(cat $F)»",
        "ps -e -o pid= | «grep -w $(cat $F)»",
        "ps -eo pid | «grep --word-regexp $(cat $F)»",
        "pgrep foo | «grep -x $(cat $F)»",
        "pgrep foo | «grep -xF $(cat $F)»",
        "ls /proc | «grep -x $(cat $F)»",
        "ps ax | awk '{print $1}' | «grep -x $(cat $F)»",
      })
  void isANoteWhereItIsNearlyRight(String marked) {
    assertThat(SCRIPT.findOne(marked).severity()).isEqualTo(Severity.NOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pgrep foo | grep -qxF \"$(cat $F)\"",
        "pgrep foo | fgrep -x \"$(cat $F)\"",
        "pgrep foo | grep -q \"^$(cat $F)$\"",
        "ps ax | grep -q \"^ *$(cat $F) \"",
        "ps ax | grep -v $(cat $F)",
        "ps ax | grep -qwv \"$(cat $F)\"",
        "ps -p $(cat $F) | grep $(cat $F)",
        "ps p $(cat $F) | grep foo",
        "PID=$(cat $F); ps $PID | grep -w $PID",
        "ps -fp 12 | grep -w $(cat $F)",
        "ps --pid 12 | grep -w $(cat $F)",
        "ps $OPTIONS | grep -w $(cat $F)",
        "ps ax | grep foo",
        "ps ax | grep -w $PID",
        "ps ax | grep -w $(cat /etc/foo.conf)",
        "ps ax | grep foo $(cat $F)",
        "ps ax | grep -w $(cat $F) /var/log/foo",
        "grep -w $(cat $F) /var/log/foo",
        "netstat -tlp | grep -w $(cat $F)",
        "ls /var/run | grep -w $(cat $F)",
        "ps ax | awk \"\\$1 == $(cat $F)\"",
        "X=$(cat $F); X=foo; ps ax | grep $X",
        "echo $(cat $F) | grep -q '[0-9]'",
        "# ps ax | grep -w $(cat $F)",
        "echo \"ps ax | grep -w $(cat $F)\"",
        "echo 'ps ax | grep -w $(cat $F)'",
        "cat <<E\nps ax | grep -w $(cat $F)\nE",
        "grep() { :; }; ps ax | grep -w $(cat $F)",
        "exit 0; ps ax | grep -w $(cat $F)",
      })
  void leavesAlone(String script) {
    SCRIPT.find(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«pidof $D» | tr ' ' '\\n' | grep -w $(cat $F)",
        "«pidof $D» | grep $(cat $F)",
        "PID=$(cat $F); «pidof $D» | tr ' ' '\\n' | grep -w $PID",
      })
  void leavesPathsToTheRuleOfPidof(String marked) {
    assertThat(SCRIPT.findOne(marked).rule().value()).isEqualTo("full-path-pidof");
  }

  @Test
  void saysWhatCanHappen() {
    assertThat(SCRIPT.findOne("ps ax | «grep $(cat $F)»").message())
        .isEqualTo(
            "grep takes what stands in $F for a pattern: a number is found in every column of ps; 12"
                + " is found in 123; an empty file leaves no pattern, and of two words the second"
                + " is a file's name.");
    assertThat(SCRIPT.findOne("pidof foo | «grep \"$(cat $F)\"»").message())
        .isEqualTo(
            "grep takes what stands in $F for a pattern: 12 is found in 123; an empty file is found"
                + " in other processes' lines.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "ps ax | grep -w $(cat $F) ¦ initscript_pidfile \"$F\" \"$D\"",
        "ps ax | grep -w $(cat $F) >/dev/null 2>&1 ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null 2>&1",
        "if ! ps ax | grep -qw \"$(cat $F)\"; then :; fi ¦ if ! initscript_pidfile \"$F\" \"$D\" >/dev/null; then :; fi",
        "ps -ef | grep -v grep | grep `cat $F` || exit 3 ¦ initscript_pidfile \"$F\" \"$D\" || exit 3",
        "ps -ef | grep `cat $F` | grep -v grep >/dev/null ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null",
        "pidof foo | tr ' ' '\\n' | grep -w $(cat $F) && exit ¦ initscript_pidfile \"$F\" \"$D\" && exit",
        "[ -n \"$(pgrep foo | grep -x $(cat $F))\" ] ¦ [ -n \"$(initscript_pidfile \"$F\" \"$D\")\" ]",
        "X=\"`ps ax | grep -w \\`cat $F\\``\" ¦ X=\"`initscript_pidfile $F $D`\"",
        "PID=$(cat $F); ps ax | grep -w $PID ¦ PID=$(cat $F); initscript_pidfile \"$F\" \"$D\"",
      })
  void offersToAskThePidfile(String before, String after) {
    SCRIPT.started().fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ps ax | grep foo | «grep -w $(cat $F)»",
        "ps ax | «grep -w $(cat $F)» | wc -l",
        "ps ax 2>/run/log | «grep -w $(cat $F)»",
        "ps ax | «grep -w $(cat /run/bar.pid)»",
        "PID=$(cat $F); F=/run/bar.pid; ps ax | «grep -w $PID»",
        "D=/usr/sbin/bar; ps ax | «grep -w $(cat $F)»",
        "read PID <$F; ps ax | «grep -w $PID»",
      })
  void offersNothingWhereItIsNotTheSame(String marked) {
    SCRIPT.started().offersNothing(marked);
  }

  @Test
  void offersNothingWhereNoProgramIsNamed() {
    SCRIPT.offersNothing("ps ax | «grep -w $(cat $F)»");
  }
}
