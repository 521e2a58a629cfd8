package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Debian's log_end_msg ends a script under set -e, and where it does not. */
final class BehindTheEndTest {
  private static final DaemonScript SCRIPT =
      new DaemonScript("#!/bin/sh\nset -e\nD=/usr/sbin/foo\nF=/run/foo.pid\n");

  private static final DaemonScript DEBIAN = SCRIPT.with(". /lib/lsb/init-functions\nset -e");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log_end_msg 1; killall foo",
        "log_end_msg 255\nkillall foo",
        "log_end_msg \"1\"; kill $(pidof foo)",
        "log_end_msg; killall foo",
        "log_end_msg ''; killall foo",
        "RC=3; log_end_msg $RC; killall foo",
        "case $1 in a) RC=1;; *) RC=2;; esac; log_end_msg $RC; killall foo",
        "vlog_end_msg 1; killall foo",
        "{ log_end_msg 1; killall foo; }",
        "( log_end_msg 1; killall foo )",
        "true | { log_end_msg 1; killall foo; }",
        "if start; then :; else log_end_msg 1; killall foo; fi",
        "start || { echo no; log_end_msg 1; killall foo; }",
        "for i in 1 2; do log_end_msg 1; killall foo; done",
        "start; case $1 in a) log_end_msg 1;; *) log_end_msg 2;; esac; killall foo",
        "f() { log_end_msg 1; killall foo; }; f",
        "f() { log_end_msg $1; }; f 1; killall foo",
        "g() { killall foo; }; log_end_msg 1; g",
        "log_end_msg 1; if killall foo; then start-stop-daemon -K -x $D; fi",
        "log_end_msg 1; sh -c \"kill $(pidof $D)\"",
        "log_end_msg 1; pidof $D",
        ". /etc/default/foo; log_end_msg 1; killall foo",
      })
  void leavesAloneWhatNobodyComesTo(String script) {
    DEBIAN.find(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log_end_msg 0; «killall foo»",
        "log_end_msg 00; «killall foo»",
        "log_end_msg 256; «killall foo»",
        "log_end_msg $?; «killall foo»",
        "log_end_msg $1; «killall foo»",
        "log_end_msg $UNKNOWN; «killall foo»",
        "log_end_msg a; «killall foo»",
        "RC=0; start || RC=1; log_end_msg $RC; «killall foo»",
        "log_end_msg 1 || true; «killall foo»",
        "log_end_msg 1 && echo; «killall foo»",
        "log_end_msg 1 || «killall foo»",
        "if log_end_msg 1; then :; else «killall foo»; fi",
        "! log_end_msg 1; «killall foo»",
        "while log_end_msg 1; do :; done; «killall foo»",
        "log_end_msg 1 | cat; «killall foo»",
        "log_end_msg 1 & «killall foo»",
        "(log_end_msg 1) || :; «killall foo»",
        "(log_end_msg 1); «killall foo»",
        "x=$(log_end_msg 1) || :; «killall foo»",
        "start && log_end_msg 1; «killall foo»",
        "if start; then log_end_msg 1; fi; «killall foo»",
        "while start; do log_end_msg 1; done; «killall foo»",
        "f() { log_end_msg 1; «killall foo»; }; f || true",
        "f() { log_end_msg 1; «killall foo»; }; if f; then :; fi",
        "g() { «killall foo»; }; start || { log_end_msg 1; g; }; g",
        "g() { «killall foo»; }; trap g EXIT; log_end_msg 1",
        "g() { «killall foo»; }; trap g EXIT; log_end_msg 1; g",
        "g() { «killall foo»; }; log_end_msg 1",
        "set +e; log_end_msg 1; «killall foo»",
        "set +e; log_end_msg 1; set -e; «killall foo»",
        "start || set +e; log_end_msg 1; «killall foo»",
        "log_end_msg() { return 0; }; log_end_msg 1; «killall foo»",
        "start || log_end_msg() { return 0; }; log_end_msg 1; «killall foo»",
        "alias log_end_msg=echo; log_end_msg 1; «killall foo»",
        ". /usr/share/foo/functions; log_end_msg 1; «killall foo»",
        "log_failure_msg no; «killall foo»",
        "log_warning_msg no; «killall foo»",
        "log_action_end_msg 1; «killall foo»",
        "log_action_end_msg 1 no; «killall foo»",
        "log_progress_msg; «killall foo»",
        "log_daemon_msg ''; «killall foo»",
        "/usr/bin/log_end_msg 1; «killall foo»",
        "echo log_end_msg 1; «killall foo»",
        "# log_end_msg 1\n«killall foo»",
      })
  void reportsWhatTheScriptCanComeTo(String marked) {
    DEBIAN.find(marked);
  }

  @Test
  void knowsTheFunctionByItsFileOnly() {
    SCRIPT.find("log_end_msg 1; «killall foo»");
    SCRIPT.find(". /etc/rc.d/init.d/functions; log_end_msg 1; «killall foo»");
  }

  @Test
  void debiansHookForSystemdTurnsErrexitOffForActionsThatItDoesNotRedirect() {
    DaemonScript before = SCRIPT.with(". /lib/lsb/init-functions");
    before.find("case $1 in stop) log_end_msg 1; killall foo;; esac");
    before.find("case $1 in start|status) log_end_msg 1; killall foo;; esac");
    before.find("case $1 in kill-all) log_end_msg 1; «killall foo»;; esac");
    before.find("case $1 in stop|kill-all) log_end_msg 1; «killall foo»;; esac");
    before.find("case $1 in *) log_end_msg 1; «killall foo»;; esac");
    before.find("log_end_msg 1; «killall foo»");
    SCRIPT.find(
        "[ ! -f /lib/lsb/init-functions ] || . /lib/lsb/init-functions\n"
            + "case $1 in stop) log_end_msg 1; killall foo;; esac");
    before.find("case $1 in kill-all) set -e; log_end_msg 1; killall foo;; esac");
  }

  @Test
  void theFirstLineCanAskForErrexit() {
    new DaemonScript("#!/bin/sh -e\n. /lib/lsb/init-functions\n")
        .find("case $1 in stop) log_end_msg 1; killall foo;; esac");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if «pidof $D» >/dev/null; then log_end_msg 1; kill $(cat $F); fi",
        "P=$(«pidof $D») || :; log_end_msg 1; [ -z \"$P\" ] || kill $(cat $F)",
        "R=no; if «pidof $D» >/dev/null; then R=yes; fi; log_end_msg 1\n"
            + "[ $R = no ] || kill $(cat $F)",
        "R=no; if «pidof $D» >/dev/null; then R=yes; fi; stop() {\n"
            + "  start || log_end_msg 1; log_end_msg 2; [ $R = no ] || kill $(cat $F)\n}; stop",
      })
  void noFixIsSafeBecauseOfIt(String marked) {
    Finding first = DEBIAN.find(marked).get(0);
    assertThat(first.fix().orElseThrow().applicability()).isEqualTo(Applicability.UNSAFE);
  }
}
