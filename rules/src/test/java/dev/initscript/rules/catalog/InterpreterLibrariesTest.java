package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts whose interpreter calls their functions, and brings functions along. */
final class InterpreterLibrariesTest {
  private static final String OPEN_WRT = "#!/bin/sh /etc/rc.common\nSTART=50\n";

  @ParameterizedTest
  @ValueSource(strings = {"/sbin/openrc-run", "/sbin/runscript", "/usr/bin/env openrc-run"})
  void openRcsFunctionsAreFollowed(String interpreter) {
    String script =
        """
        #!%s
        command=/usr/sbin/foo
        pidfile=/run/${RC_SVCNAME}.pid
        depend() {
          need net
        }
        stop() {
          ebegin "Stopping foo"
          «start-stop-daemon --stop --exec $command»
          if «pidof $command» >/dev/null; then eerror "still there"; fi
          eend $?
        }
        """
            .formatted(interpreter);

    assertThat(RuleTester.find(script))
        .extracting(finding -> finding.rule().value())
        .containsExactly("stop-every-instance", "full-path-pidof");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start() { default_start; }\nstop() { default_stop; }\nstatus() { default_status; }",
        "stop() { start-stop-daemon --stop --exec $command --pidfile $pidfile; }",
        "stop() { killproc $command; }",
        "stop() { service_stop /usr/sbin/foo; }",
      })
  void openRcsOwnAreNoFinding(String functions) {
    RuleTester.find(
        "#!/sbin/openrc-run\ncommand=/usr/sbin/foo\npidfile=/run/foo.pid\n" + functions + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon --signal HUP --exec $command",
        "start-stop-daemon -s USR1 -x /usr/sbin/foo",
      })
  void openRcsSignalsWithoutBeingToldToStop(String call) {
    String reload = "#!%s\ncommand=/usr/sbin/foo\nreload() { %s; }\n";
    Finding finding = RuleTester.findOne(reload.formatted("/sbin/openrc-run", "«" + call + "»"));

    assertThat(finding.rule()).hasToString("stop-every-instance");
    assertThat(finding.message())
        .isEqualTo(
            "start-stop-daemon --signal --exec without --pidfile signals every process that runs"
                + " /usr/sbin/foo, whoever started it.");
    assertThat(finding.fixes()).isEmpty();
    RuleTester.find(reload.formatted("/bin/sh", call));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "start-stop-daemon --signal HUP --exec $command --pidfile $pidfile",
        "start-stop-daemon --signal 0 --exec $command",
        "start-stop-daemon --test --signal HUP --exec $command",
        "start-stop-daemon --start --signal HUP --exec $command",
        "start-stop-daemon --signal HUP --name foo",
      })
  void openRcsSignalToOneIsNoFinding(String call) {
    RuleTester.find(
        "#!/sbin/openrc-run\ncommand=/usr/sbin/foo\npidfile=/run/foo.pid\nreload() { "
            + call
            + "; }\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop() { «service_stop /usr/sbin/foo»; }",
        "D=/usr/sbin/foo\nreload() { «service_reload $D»; }",
        "usr1() { «service_signal /usr/sbin/foo -x»; }",
        "SERVICE_NAME=foo\nstop() { «service_stop /usr/sbin/foo»; }",
      })
  void openWrtsSignalEveryProcess(String functions) {
    Finding finding = RuleTester.findOne(OPEN_WRT + functions + "\n");

    assertThat(finding.rule()).hasToString("kill-without-pidfile");
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.fixes()).isEmpty();
    assertThat(finding.message())
        .endsWith(
            " signals every process of /usr/sbin/foo, whoever started it, unless SERVICE_USE_PID or"
                + " SERVICE_PID_FILE names a pidfile.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SERVICE_USE_PID=1\nstop() { service_stop /usr/sbin/foo; }",
        "stop() { SERVICE_PID_FILE=/run/foo.pid service_stop /usr/sbin/foo; }",
        "start() { SERVICE_WRITE_PID=1 service_start /usr/sbin/foo; }\n"
            + "stop() { service_stop /usr/sbin/foo; }",
        "start() { service_start /usr/sbin/foo; }",
        "service_stop() { :; }\nstop() { service_stop /usr/sbin/foo; }",
        "stop() { service_stop foo; }",
        "USE_PROCD=1\nstop_service() { procd_kill foo; }\nreload() { procd_send_signal foo; }",
        "stop() { killproc /usr/sbin/foo; }",
      })
  void openWrtsAreNoFinding(String functions) {
    RuleTester.find(OPEN_WRT + functions + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#!/bin/sh\n", "#!/bin/sh\n. /lib/lsb/init-functions\n"})
  void elsewhereTheNameMeansNothing(String head) {
    RuleTester.find(head + "service_stop /usr/sbin/foo\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"service_stop", "service_reload", "procd_kill"})
  void aPidofBeforeOneOfThemIsNotSafeToFix(String function) {
    String script = "pidof /usr/sbin/foo && " + function + " /usr/sbin/foo";

    assertThat(
            RuleTester.find(
                    OPEN_WRT
                        + "SERVICE_USE_PID=1\nstop() { "
                        + script.replace("pidof /usr/sbin/foo", "«pidof /usr/sbin/foo»")
                        + "; }\n")
                .get(0)
                .fix()
                .orElseThrow()
                .applicability())
        .isEqualTo(Applicability.UNSAFE);
  }

  @Test
  void aSourcedLibraryOfOpenWrtIsKnownToo() {
    assertThat(
            RuleTester.findOne(
                    "#!/bin/sh\n. /lib/functions/service.sh\n«service_stop /usr/sbin/foo»\n")
                .rule())
        .hasToString("kill-without-pidfile");
  }
}
