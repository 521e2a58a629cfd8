package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, and what it offers. */
final class PsGrepLivenessTest {
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", "/run/foo.pid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if «ps ax | grep foo | grep -v grep» >/dev/null; then echo running; fi",
        "if «ps -ef | grep -v grep | grep -q foo»; then echo running; fi",
        "«ps aux | grep '[f]oo'» >/dev/null 2>&1 && echo running",
        "«ps -ef | grep -q foo» || exit 3",
        "! «ps -Af | grep -q $D»",
        "«ps -e -o pid,args | grep -q foo» && echo running",
        "while «ps auxww | grep foo | grep -qv grep»; do sleep 1; done",
        "PID=$(«ps ax | grep foo | grep -v grep | awk '{print $1}'»)",
        "PID=`«ps -eo pid,args | grep foo | grep -v grep | cut -c1-5»`",
        "[ -n \"$(«ps ax | grep foo | grep -v grep»)\" ] && echo running",
        "[ `«ps ax | grep -c foo»` -gt 1 ]",
        "if [ $(«ps -ef | grep foo | grep -v grep | wc -l») = 0 ]; then exit 3; fi",
        "for p in $(«ps ax | awk '/[f]oo/ {print $1}'»); do echo $p; done",
        "«ps | grep -q foo» && echo busybox",
        "«ps w | grep -q foo»",
        "PID=$(«pgrep -f foo»)",
        "«pgrep -f foo» >/dev/null && echo running",
        "running() { «ps ax | grep -q $1»; }; running foo",
      })
  void reports(String marked) {
    assertThat(SCRIPT.findOne(marked))
        .satisfies(finding -> assertThat(finding.rule()).isEqualTo(new RuleId("ps-grep-liveness")))
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ps ax | grep foo",
        "ps faxu | grep foo -C 1",
        "echo \"$(ps ax | grep foo)\"",
        "logger $(ps ax | grep foo | head -1)",
        "ps -p $(cat $F) | grep -q foo && echo running",
        "ps p $(cat $F) | grep -q foo && echo running",
        "ps -C foo >/dev/null && echo running",
        "ps -o comm= -p 5 | grep -q foo",
        "ps -u foo | grep -q foo",
        "ps --ppid 5 | grep -q foo",
        "ps -e | grep -q foo && echo running",
        "ps -A | grep -q foo && echo running",
        "ps axo comm | grep -qx foo && echo running",
        "ps -eo pid,comm | grep -q foo && echo running",
        "pgrep -xf '/usr/sbin/foo -d' && echo running",
        "ps ax | grep -q $UNKNOWN",
        "ps ax | awk '{print $1}' | grep -q 123",
        "ps $OPTIONS | grep -q foo",
        "ps -ax >/dev/null || echo 'no ps'",
        "ps ax | wc -l",
        "ls /run | grep -q foo",
        "pgrep foo >/dev/null && echo running",
        "pgrep -x foo",
        "pgrep -f ^/usr/sbin/foo >/dev/null && echo running",
        "pgrep -f -P 5 foo",
        "pgrep -u foo -f foo",
        "# ps ax | grep -q foo",
        "echo 'ps ax | grep -q foo'",
        "cat <<E\nps ax | grep -q foo\nE",
        "ps() { :; }; ps ax | grep -q foo",
        "grep() { :; }; ps ax | grep -q foo",
      })
  void leavesAlone(String script) {
    SCRIPT.find(script);
  }

  @Test
  void leavesSignalsToTheRuleOfNames() {
    assertThat(SCRIPT.findOne("«kill $(ps ax | grep foo | awk '{print $1}')»").rule().value())
        .isEqualTo("name-only-kill");
  }

  @Test
  void saysWhatElseIsFound() {
    assertThat(SCRIPT.findOne("«ps ax | grep -q '[f]oo'»").message())
        .isEqualTo(
            "This finds every process with \"foo\" in its command line: an editor's, another user's"
                + " or instance's, a container's, and that of a script of that name. It does not"
                + " tell whether the daemon runs.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "if ps ax | grep foo | grep -v grep >/dev/null; then :; fi"
            + " ¦ if initscript_pidfile \"$F\" \"$D\" >/dev/null; then :; fi",
        "ps -ef 2>/dev/null | grep -q $D || exit 3"
            + " ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null || exit 3",
        "P=`ps ax | grep foo | grep -v grep | awk '{print $1}'`"
            + " ¦ P=`initscript_pidfile \"$F\" \"$D\"`",
        "[ -n \"$(ps ax | grep [f]oo)\" ] ¦ [ -n \"$(initscript_pidfile \"$F\" \"$D\")\" ]",
        "pgrep -f foo >/dev/null && :" + " ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null && :",
      })
  void offersThePidfile(String before, String after) {
    SCRIPT.started().fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ $(«ps ax | grep -c foo») -gt 1 ]",
        "P=$(«ps ax | grep foo | grep -v grep»)",
        "«ps ax | grep -q bar»",
        "F=/tmp/x; «ps ax | grep -q foo»",
        "«ps ax >/tmp/y | grep -q foo»",
      })
  void offersNothingWhereItIsNotTheSame(String marked) {
    SCRIPT.started().offersNothing(marked);
  }
}
