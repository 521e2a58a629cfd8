package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Severity;
import dev.initscript.rules.files.Machine;
import dev.initscript.rules.files.Surroundings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pidof with a path that is reached through another file, and what is known of the operand. */
final class PidofElsewhereTest {
  private static final String FUNCTIONS =
      """
      PATH=/sbin:/usr/sbin:/bin:/usr/bin
      x_pid() {
          echo $(cat /run/$1.pid)
      }
      x_running() {
          pid=`pidof $1`
          test -n "$pid"
      }
      x_init() {
          pidof /sbin/init
      }
      """;

  private final Machine machine = new Machine().with("/etc/init.d/functions-x", FUNCTIONS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". /etc/init.d/functions-x\n«x_running /usr/sbin/foo»",
        ". /etc/init.d/functions-x\nD=/usr/sbin/foo\nif «x_running $D»; then echo; fi",
        ". /etc/init.d/functions-x\nf() { «x_running \"$1\"»; }\nf /usr/sbin/foo",
        ". $(dirname $0)/functions-x\n«x_running /usr/sbin/foo»",
        "if test -r /etc/init.d/functions-x; then . /etc/init.d/functions-x; fi\n"
            + "«x_running /usr/sbin/foo»",
      })
  void isSaidWhereTheFunctionIsCalled(String script) {
    Finding finding = RuleTester.findOne(script, around());

    assertThat(finding.message())
        .contains("asks pidof for /usr/sbin/foo (/etc/init.d/functions-x, line 6)");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.fixes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". /etc/init.d/functions-x",
        ". /etc/init.d/functions-x\nx_running foo",
        ". /etc/init.d/functions-x\nx_running $FOO",
        ". /etc/init.d/functions-x\nx_running ${FOO:-/usr/sbin/foo}",
        ". /etc/init.d/functions-x\nx_pid /usr/sbin/foo\nx_init",
        ". /etc/init.d/functions-y\nx_running /usr/sbin/foo",
        ". /etc/init.d/functions-x\nx_running() { :; }\nx_running /usr/sbin/foo",
        "x_running /usr/sbin/foo",
      })
  void isNotSaidWithoutAPathOnEveryWay(String script) {
    assertThat(RuleTester.find(script, around())).isEmpty();
  }

  @Test
  void isNotSaidTwiceWhenTheOtherFileIsChecked() {
    Surroundings alone = around();
    Surroundings both =
        new Surroundings(
            alone.files(),
            alone.siblings(),
            alone.place(),
            List.of(),
            Set.of("/etc/init.d/functions-x"));
    String script = ". /etc/init.d/functions-x\nx_running /usr/sbin/foo";

    assertThat(RuleTester.find(script, both)).isEmpty();
  }

  @Test
  void aScriptIsNotReplacedUnderItsProcesses() {
    machine.with("/usr/sbin/foo", "#!/usr/bin/perl -w\n");
    assertThat(RuleTester.find("pidof /usr/sbin/foo", around())).isEmpty();
    assertThat(RuleTester.find("pidof -x /usr/sbin/foo", around())).isEmpty();
    assertThat(RuleTester.find(". /etc/init.d/functions-x\nx_running /usr/sbin/foo", around()))
        .isEmpty();
  }

  @Test
  void ofAProgramPidofForScriptsCanBeMended() {
    String script = "if «pidof -x /usr/sbin/foo» >/dev/null; then echo running; fi";
    assertThat(RuleTester.findOne(script, around()).fix()).isEmpty();

    machine.with("/usr/sbin/foo", "\u007fELF\u0002\u0001\u0001");
    Fix fix = RuleTester.findOne(script, around()).fix().orElseThrow();
    assertThat(fix.edits().edits().get(0).replacement()).hasToString("initscript_pidof");
  }

  private Surroundings around() {
    return machine.around("/etc/init.d/foo");
  }
}
