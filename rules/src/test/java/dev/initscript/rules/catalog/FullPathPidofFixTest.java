package dev.initscript.rules.catalog;

import static dev.initscript.rules.catalog.RuleTester.find;
import static dev.initscript.rules.catalog.RuleTester.fixed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rule offers, idiom by idiom. */
final class FullPathPidofFixTest {
  private static final String HEAD = "D=/usr/sbin/foo\nF=/run/foo.pid\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "if pidof $D >/dev/null; then :; fi ¦ if initscript_pidof $D >/dev/null; then :; fi",
        "/bin/pidof $D ¦ initscript_pidof $D",
        "busybox pidof $D ¦ initscript_pidof $D",
        "/bin/busybox pidof -s $D ¦ initscript_pidof -s $D",
        "toybox pidof $D ¦ initscript_pidof $D",
        "P=/bin/pidof; [ -x $P ] || P=/sbin/pidof; $P -s $D ¦ P=/bin/pidof; [ -x $P ] || P=/sbin/pidof; initscript_pidof -s $D",
        "P=$(which pidof); [ -x \"$P\" ] || exit 5; nice $P $D ¦ P=$(which pidof); [ -x \"$P\" ] || exit 5; initscript_pidof $D",
        "P=`which pidof`; [ -z \"$P\" ] || $P $D | tr ' ' '\\n' | grep -qw `cat $F` ¦ P=`which pidof`; [ -z \"$P\" ] || initscript_pidfile \"$F\" \"$D\" >/dev/null",
        "command -p pidof \"$D\" ¦ initscript_pidof \"$D\"",
        "! pidof $D ¦ ! initscript_pidof $D",
        "[ -n \"$(pidof $D)\" ] ¦ [ -n \"$(initscript_pidof $D)\" ]",
        "[ -n \"`pidof $D`\" ] ¦ [ -n \"`initscript_pidof $D`\" ]",
        "P=$(pidof -s $D 2>/dev/null); echo $P ¦ P=$(initscript_pidof -s $D 2>/dev/null); echo $P",
        "pidof -c -o %PPID $D /usr/bin/bar ¦ initscript_pidof -c -o %PPID $D /usr/bin/bar",
        "f() { pidof -s \"$@\"; }; f $D ¦ f() { initscript_pidof -s \"$@\"; }; f $D",
        "f() { pidof \"$@\"; }; f -s $D /usr/bin/bar; f $D ¦ f() { initscript_pidof \"$@\"; }; f -s $D /usr/bin/bar; f $D",
        "f() { pidof \"$@\" | grep -qw $(cat $F); }; f $D ¦ f() { initscript_pidfile \"$F\" \"$@\" >/dev/null; }; f $D",
        "2>&1 pidof $D >&2 ¦ 2>&1 initscript_pidof $D >&2",
        "LC_ALL=C pidof $D ¦ LC_ALL=C initscript_pidof $D",
        "case $1 in status) pidof $D;; restart) $0 stop; $0 start;; stop) kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; restart) $0 stop; $0 start;; stop) kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; restart) $0 stop && $0 start;; esac ¦ case $1 in status) initscript_pidof $D;; restart) $0 stop && $0 start;; esac",
        "case $1 in status) pidof $D;; stop) $0 check && kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; stop) $0 check && kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; monitor) $0 status || $0 start;; esac ¦ case $1 in status) initscript_pidof $D;; monitor) $0 status || $0 start;; esac",
        "case $1 in status) pidof $D;; stop) $0 status && start-stop-daemon --stop --pidfile $F --exec $D;; esac ¦ case $1 in status) initscript_pidof $D;; stop) $0 status && start-stop-daemon --stop --pidfile $F --exec $D;; esac",
        "case $1 in configure) pidof $D; invoke-rc.d --quiet foo start || exit 1; kill $(cat $F);; esac ¦ case $1 in configure) initscript_pidof $D; invoke-rc.d --quiet foo start || exit 1; kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; stop) service foo start && kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; stop) service foo start && kill $(cat $F);; esac",
        "set -u; pidof $D && GO=1; echo ${GO:-0}; kill $(cat $F) ¦ set -u; initscript_pidof $D && GO=1; echo ${GO:-0}; kill $(cat $F)",
        "set -u; GO=0; pidof $D && GO=1; echo $GO; kill $(cat $F) ¦ set -u; GO=0; initscript_pidof $D && GO=1; echo $GO; kill $(cat $F)",
        "set -u; P=$(pidof $D); echo $P; kill $(cat $F) ¦ set -u; P=$(initscript_pidof $D); echo $P; kill $(cat $F)",
        "set -u; set +u; pidof $D && GO=1; echo $GO; kill $(cat $F) ¦ set -u; set +u; initscript_pidof $D && GO=1; echo $GO; kill $(cat $F)",
        "if pidof $D | grep -qw $(cat foo.pid); then kill $(cat foo.pid); fi ¦ if initscript_pidfile foo.pid \"$D\" >/dev/null; then kill $(cat foo.pid); fi",
        "cd /; if pidof $D | grep -qw $(cat $F); then kill $(cat $F); fi ¦ cd /; if initscript_pidfile \"$F\" \"$D\" >/dev/null; then kill $(cat $F); fi",
        "pidof $D && start-stop-daemon --start --exec $D ¦ initscript_pidof $D && start-stop-daemon --start --exec $D",
        "kill -0 $(pidof $D) ¦ kill -0 $(initscript_pidof $D)",
        "pidof $D | wc -w ¦ initscript_pidof $D | wc -w",
        "pidof $D | tr ' ' '\\n' | grep -w $(cat $F) ¦ initscript_pidfile \"$F\" \"$D\"",
        "pidof $D | tr ' ' '\\n' | grep -qw $(cat $F) ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null",
        "pidof $D | tr ' ' '\\n' | grep -w `cat $F` >/dev/null 2>&1 ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null 2>&1",
        "pidof $D 2>/dev/null | fgrep -xq \"$(cat \"$F\" 2>/dev/null)\" ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null",
        "pidof \"$D\" | grep -w $(cat /run/$D.pid) ¦ initscript_pidfile \"/run/$D.pid\" \"$D\"",
        "pidof /usr/sbin/foo | grep -w $(cat /run/foo.pid) ¦ initscript_pidfile /run/foo.pid /usr/sbin/foo",
        "x=\"`pidof $D | grep -w \\`cat $F\\``\" ¦ x=\"`initscript_pidfile $F $D`\"",
        "if [ -e $F ] && pidof $D | grep -w $(cat $F); then kill $(cat $F); fi ¦ if [ -e $F ] && initscript_pidfile \"$F\" \"$D\"; then kill $(cat $F); fi",
        "pidof $D && start-stop-daemon --stop --pidfile $F --exec $D ¦ initscript_pidof $D && start-stop-daemon --stop --pidfile $F --exec $D",
        "i=0; while pidof $D && [ $i -lt 9 ]; do i=$((i+1)); sleep 1; done ¦ i=0; while initscript_pidof $D && [ $i -lt 9 ]; do i=$((i+1)); sleep 1; done",
        "for i in 1 2 3; do pidof $D || break; sleep 1; done ¦ for i in 1 2 3; do initscript_pidof $D || break; sleep 1; done",
        ". /lib/lsb/init-functions; pidof $D || finish ¦ . /lib/lsb/init-functions; initscript_pidof $D || finish",
        "P=$(. /usr/lib/foo/functions; echo); pidof $D || finish ¦ P=$(. /usr/lib/foo/functions; echo); initscript_pidof $D || finish",
        "M=0; for p in $(pidof $D); do [ $p = $(cat $F) ] && M=1; done; [ $M = 1 ] && kill $(cat $F) ¦ M=0; for p in $(initscript_pidfile \"$F\" \"$D\"); do [ $p = $(cat $F) ] && M=1; done; [ $M = 1 ] && kill $(cat $F)",
        "read P <$F; for p in $(pidof $D); do if [ $P -eq $p ]; then kill -9 $P; fi; done ¦ read P <$F; for p in $(initscript_pidfile \"$F\" \"$D\"); do if [ $P -eq $p ]; then kill -9 $P; fi; done",
        "if pidof $D | grep -w $(cat $F); then P=$(cat $F); kill -TERM \"$P\"; fi ¦ if initscript_pidfile \"$F\" \"$D\"; then P=$(cat $F); kill -TERM \"$P\"; fi",
        "if pidof $D | grep -w $(cat $F); then killproc -p ${F} $D; fi ¦ if initscript_pidfile \"$F\" \"$D\"; then killproc -p ${F} $D; fi",
        "if pidof $D; then log_daemon_msg \"Not killed: stop\"; fi ¦ if initscript_pidof $D; then log_daemon_msg \"Not killed: stop\"; fi",
      })
  void isSafe(String before, String after) {
    assertThat(fixed(HEAD + before + "\n", FixPolicy.SAFE_ONLY)).isEqualTo(HEAD + after + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "f() { pidof \"$@\"; }; f $D; f foo ¦ f() { initscript_pidof \"$@\"; }; f $D; f foo",
        "f() { pidof \"$@\"; }; f $D $UNKNOWN ¦ f() { initscript_pidof \"$@\"; }; f $D $UNKNOWN",
        "f() { kill $(pidof \"$@\"); }; cat $F; f $D $D ¦ f() { kill $(initscript_pidof \"$@\"); }; cat $F; f $D $D",
        "S=0; pidof $D || exit 1; start_pre() { S=TERM; }; start() { kill -$S $(cat $F); } ¦ S=0; initscript_pidof $D || exit 1; start_pre() { S=TERM; }; start() { kill -$S $(cat $F); }",
        "S=echo; P=$(pidof $D) || exit 1; a() { [ -n \"$P\" ] && S=kill; }; b() { $S $(cat $F); } ¦ S=echo; P=$(initscript_pidof $D) || exit 1; a() { [ -n \"$P\" ] && S=kill; }; b() { $S $(cat $F); }",
        "S=0; pidof $D || exit 1; a() { kill -$S $(cat $F); S=TERM; } ¦ S=0; initscript_pidof $D || exit 1; a() { kill -$S $(cat $F); S=TERM; }",
        "A=0; B=0; C=0; G=0; H=0; pidof $D || exit 1; a() { A=$B; }; b() { B=$C; }; c() { C=$G; }; d() { G=$H; }; e() { H=9; }; f() { kill -$A $(cat $F); } ¦ A=0; B=0; C=0; G=0; H=0; initscript_pidof $D || exit 1; a() { A=$B; }; b() { B=$C; }; c() { C=$G; }; d() { G=$H; }; e() { H=9; }; f() { kill -$A $(cat $F); }",
        "case $1 in status) pidof $D;; stop) $0 status && kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; stop) $0 status && kill $(cat $F);; esac",
        "case $1 in stop) $0 status && kill $(cat $F);; status) pidof $D;; esac ¦ case $1 in stop) $0 status && kill $(cat $F);; status) initscript_pidof $D;; esac",
        "case $1 in status) pidof $D;; stop) if sh \"$0\" status; then kill $(cat $F); fi;; esac ¦ case $1 in status) initscript_pidof $D;; stop) if sh \"$0\" status; then kill $(cat $F); fi;; esac",
        "case $1 in status) pidof $D;; stop) if [ \"$($0 status)\" ]; then kill $(cat $F); fi;; esac ¦ case $1 in status) initscript_pidof $D;; stop) if [ \"$($0 status)\" ]; then kill $(cat $F); fi;; esac",
        "S=$(cd $(dirname $0); pwd)/$(basename $0); case $1 in status) pidof $D;; stop) $S status && kill $(cat $F);; esac ¦ S=$(cd $(dirname $0); pwd)/$(basename $0); case $1 in status) initscript_pidof $D;; stop) $S status && kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; stop) /etc/init.d/foo status && kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; stop) /etc/init.d/foo status && kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; stop) service foo status && kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; stop) service foo status && kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; stop) $0 status; [ $? = 3 ] || kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; stop) $0 status; [ $? = 3 ] || kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; check) $0 status;; stop) $0 check && kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; check) $0 status;; stop) $0 check && kill $(cat $F);; esac",
        "case $1 in status) pidof $D;; try-restart) $0 status && $0 restart;; esac ¦ case $1 in status) initscript_pidof $D;; try-restart) $0 status && $0 restart;; esac",
        "case $1 in status) pidof $D;; stop) $0 $2 && kill $(cat $F);; esac ¦ case $1 in status) initscript_pidof $D;; stop) $0 $2 && kill $(cat $F);; esac",
        "pidof $D; case $1 in stop) $0 any && kill $(cat $F);; esac ¦ initscript_pidof $D; case $1 in stop) $0 any && kill $(cat $F);; esac",
        "pidof $D; echo $? >/run/foo.state; read S </run/foo.state; [ $S = 0 ] && kill $(cat $F) ¦ initscript_pidof $D; echo $? >/run/foo.state; read S </run/foo.state; [ $S = 0 ] && kill $(cat $F)",
        "pidof $D; echo $? | tee /run/foo.state; read S </run/foo.state; [ $S = 0 ] && kill $(cat $F) ¦ initscript_pidof $D; echo $? | tee /run/foo.state; read S </run/foo.state; [ $S = 0 ] && kill $(cat $F)",
        "pidof $D && T=/run/a || T=/run/b; ln -sf $T /run/c; kill $(cat /run/c) ¦ initscript_pidof $D && T=/run/a || T=/run/b; ln -sf $T /run/c; kill $(cat /run/c)",
        "set -u; pidof $D && GO=1; echo $GO; kill $(cat $F) ¦ set -u; initscript_pidof $D && GO=1; echo $GO; kill $(cat $F)",
        "set -eu; pidof $D && GO=1; echo \"${GO}\"; kill $(cat $F) ¦ set -eu; initscript_pidof $D && GO=1; echo \"${GO}\"; kill $(cat $F)",
        "set -o nounset; pidof $D && GO=1; echo $GO; kill $(cat $F) ¦ set -o nounset; initscript_pidof $D && GO=1; echo $GO; kill $(cat $F)",
        "pidof $D && daemon --stop -n foo ¦ initscript_pidof $D && daemon --stop -n foo",
        "pidof $D && echo b | tee /proc/sysrq-trigger ¦ initscript_pidof $D && echo b | tee /proc/sysrq-trigger",
        "pidof $D && start-stop-daemon --start --startas /bin/kill --exec /x -- 1 ¦ initscript_pidof $D && start-stop-daemon --start --startas /bin/kill --exec /x -- 1",
        "if pidof $D | grep -qw $(cat foo.pid); then cd /tmp; kill $(cat foo.pid); fi ¦ if initscript_pidfile foo.pid \"$D\" >/dev/null; then cd /tmp; kill $(cat foo.pid); fi",
        "cd /run; P=foo.pid; if pidof $D | grep -qw $(cat $P); then cd /tmp; kill $(cat $P); fi ¦ cd /run; P=foo.pid; if initscript_pidfile \"$P\" \"$D\" >/dev/null; then cd /tmp; kill $(cat $P); fi",
        "kill $(pidof $D) ¦ kill $(initscript_pidof $D)",
        "`which pidof` $D ¦ initscript_pidof $D",
        "P=$(command -v pidof); if $P $D; then :; fi ¦ P=$(command -v pidof); if initscript_pidof $D; then :; fi",
        "$(which pidof) $D | grep -qw $(cat $F) ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null",
        "cat $F; kill $(pidof $D) ¦ cat $F; kill $(initscript_pidfile \"$F\" \"$D\")",
        "cat $F; pidof $D >$F ¦ cat $F; initscript_pidof $D >$F",
        "cat $F; P=$(pidof $D); echo $P >$F; kill $P ¦ cat $F; P=$(initscript_pidof $D); echo $P >$F; kill $P",
        "P=$(pidof $D); kill -TERM $P ¦ P=$(initscript_pidof $D); kill -TERM $P",
        "for p in $(pidof $D); do kill $p; done ¦ for p in $(initscript_pidof $D); do kill $p; done",
        "pidof $D | xargs kill ¦ initscript_pidof $D | xargs kill",
        "pidof $D | while read p; do kill $p; done ¦ initscript_pidof $D | while read p; do kill $p; done",
        "kill_it() { kill $1; }; kill_it $(pidof $D) ¦ kill_it() { kill $1; }; kill_it $(initscript_pidof $D)",
        "pidof $D && kill $(cat $F) ¦ initscript_pidfile \"$F\" \"$D\" && kill $(cat $F)",
        "pidof $D || exit 0; kill $(cat $F) ¦ initscript_pidfile \"$F\" \"$D\" || exit 0; kill $(cat $F)",
        "pidof $D || kill $(cat $F) ¦ initscript_pidof $D || kill $(cat $F)",
        "pidof $D && pidof $D | grep $(cat $F) && kill $(cat $F) ¦ initscript_pidof $D && initscript_pidfile \"$F\" \"$D\" && kill $(cat $F)",
        "r() { pidof $D; }; if r; then kill 5; fi ¦ r() { initscript_pidof $D; }; if r; then kill 5; fi",
        "r() { pidof $D; return $?; }; r; if [ $? -eq 0 ]; then kill 5; fi ¦ r() { initscript_pidof $D; return $?; }; r; if [ $? -eq 0 ]; then kill 5; fi",
        "U=0; pidof $D && U=1; if [ $U = 1 ]; then kill 5; fi ¦ U=0; initscript_pidof $D && U=1; if [ $U = 1 ]; then kill 5; fi",
        "P=$(pidof $D); [ -z \"$P\" ] || killall foo ¦ P=$(initscript_pidof $D); [ -z \"$P\" ] || killall foo",
        "pidof $D && start-stop-daemon --stop --exec $D ¦ initscript_pidof $D && start-stop-daemon --stop --exec $D",
        "pidof $D && foo-ctl stop ¦ initscript_pidof $D && foo-ctl stop",
        "export P=$(pidof $D) ¦ export P=$(initscript_pidof $D)",
        "renice -n 5 $(pidof $D) ¦ renice -n 5 $(initscript_pidof $D)",
        "eval \"P=$(pidof $D)\" ¦ eval \"P=$(initscript_pidof $D)\"",
        "while pidof $D; do sleep 1; done ¦ while initscript_pidof $D; do sleep 1; done",
        "while :; do pidof $D || break; sleep 1; done ¦ while :; do initscript_pidof $D || break; sleep 1; done",
        "r() { pidof $D; }; until ! r; do sleep 1; done ¦ r() { initscript_pidof $D; }; until ! r; do sleep 1; done",
        "for p in $(pidof $D); do [ $p = $(cat $F) ] && kill $p; done ¦ for p in $(initscript_pidfile \"$F\" \"$D\"); do [ $p = $(cat $F) ] && kill $p; done",
        "for p in $(pidof $D); do [ $p = $(cat $F) ] || kill $(cat $F); done ¦ for p in $(initscript_pidfile \"$F\" \"$D\"); do [ $p = $(cat $F) ] || kill $(cat $F); done",
        "if pidof $D | grep -w $(cat $F); then killall foo; fi ¦ if initscript_pidfile \"$F\" \"$D\"; then killall foo; fi",
        "if pidof $D | grep -w $(cat $F); then kill $(cat /run/other); fi ¦ if initscript_pidfile \"$F\" \"$D\"; then kill $(cat /run/other); fi",
        "if pidof $D | grep -w $(cat $F); then start-stop-daemon -K -x $D; fi ¦ if initscript_pidfile \"$F\" \"$D\"; then start-stop-daemon -K -x $D; fi",
        "set -- $(pidof $D); shift; kill $1 ¦ set -- $(initscript_pidof $D); shift; kill $1",
        "set -- $(pidof $D); kill $3 ¦ set -- $(initscript_pidof $D); kill $3",
        ". /usr/lib/foo/functions; D=/usr/sbin/foo; pidof $D && finish ¦ . /usr/lib/foo/functions; D=/usr/sbin/foo; initscript_pidof $D && finish",
        "trap 'kill $P' 0; P=$(pidof $D) ¦ trap 'kill $P' 0; P=$(initscript_pidof $D)",
        ". /etc/default/foo; pidof $D ¦ . /etc/default/foo; initscript_pidof $D",
        "pidof ${X:-/usr/sbin/foo} ¦ initscript_pidof ${X:-/usr/sbin/foo}",
        "pidof $D | grep $(cat $F) ¦ initscript_pidfile \"$F\" \"$D\"",
        "pidof $D | grep -qw $(cat $F) || kill 5 ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null || kill 5",
        "if pidof $D | grep -w $(cat $F); then F=/x; kill $(cat $F); fi ¦ if initscript_pidfile \"$F\" \"$D\"; then F=/x; kill $(cat $F); fi",
      })
  void isUnsafe(String before, String after) {
    assertThat(fixed(HEAD + before + "\n", FixPolicy.SAFE_ONLY)).isEqualTo(HEAD + before + "\n");
    assertThat(fixed(HEAD + before + "\n", FixPolicy.UNSAFE_TOO)).isEqualTo(HEAD + after + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«pidof -x $D»",
        "«pidof -w $D»",
        "«pidof -d , $D»",
        "«sudo pidof $D»",
        "«timeout 5 pidof $D»",
        "exec «pidof $D»",
        "x() { «$1 $D»; }; x echo; x pidof",
        "«`which sudo` pidof $D»",
        "f() { «pidof \"$@\"»; }; f -x $D",
        "f() { «pidof \"$@\"»; }; f $D; f -d , $D",
        "f() { «pidof -o \"$@\" $D»; }; f 1",
        "f() { «pidof \"$@\"» | grep -w $(cat $F); }; f $D $D",
        "«pidof $D $D» | grep -w $(cat $F)",
      })
  void isNone(String marked) {
    String script = marked.startsWith("exec") ? marked.replace("exec «", "«exec ") : marked;
    for (Finding finding : find(HEAD + script + "\n")) {
      assertThat(finding.fixes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«pidof $D» | grep -v $(cat $F)",
        "«pidof $D» | grep -c $(cat $F)",
        "«pidof $D» | tee log | grep -w $(cat $F)",
        "«pidof $D» 2>&1 | grep -w $(cat $F)",
        "«pidof $D» | # why\n grep -w $(cat $F)",
        "«pidof $D» | grep -w $(head -1 $F)",
        "«pidof $D» | grep -w $(cat $F; echo)",
      })
  void isNoMembershipTest(String marked) {
    for (Finding finding : find(HEAD + marked + "\n")) {
      assertThat(finding.fix().orElseThrow().edits().edits().get(0).replacement())
          .isEqualTo("initscript_pidof");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"«pidof $D» && cat $F", "P=$(«pidof $D»); [ -f $F ]"})
  void offersTheOtherQuestionAsAnUnsafeAlternative(String marked) {
    for (Finding finding : find(HEAD + marked + "\n")) {
      assertThat(finding.fixes())
          .extracting(fix -> fix.applicability() + " " + fix.edits().edits().get(0).replacement())
          .containsExactly(
              Applicability.SAFE + " initscript_pidof",
              Applicability.UNSAFE + " initscript_pidfile \"$F\" \"$D\"");
    }
  }

  @Test
  void isUnsafeWhereAFunctionBeforeMakesASignalOfAQuestion() {
    String script =
        "#!/sbin/openrc-run\n"
            + HEAD
            + "S=0\nstop_pre() { S=TERM; }\nstop() { pidof $D && kill -$S $(cat $F); }\n";
    assertThat(fixed(script, FixPolicy.SAFE_ONLY)).isEqualTo(script);
    String question = script.replace("S=TERM", "S=0");
    assertThat(fixed(question, FixPolicy.SAFE_ONLY)).contains("initscript_pidof $D && kill -$S");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=(echo kill); pidof $D; i=$((!$?)); ${a[$i]} $(cat $F)",
        "a=(kill echo); pidof $D; \"${a[$?]}\" $(cat $F)",
        "a=(kill echo); pidof $D && i=0 || i=1; \"${a[i]}\" $(cat $F)",
        "a=(echo echo); pidof $D && i=0 || i=1; a[i]=kill; ${a[0]} $(cat $F)",
        "a=(echo echo); pidof $D; a[$?]=kill; ${a[0]} $(cat $F)",
      })
  void isUnsafeWhereAnAnswerIsASubscript(String line) {
    String script = "#!/bin/bash\n" + HEAD + line + "\n";
    assertThat(fixed(script, FixPolicy.SAFE_ONLY)).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource({"debian/postinst, SAFE", "etc/init.d/foo, UNSAFE"})
  void aMaintainerScriptIsNoService(String path, Applicability applicability) {
    String script = "#!/bin/sh\npidof /usr/sbin/foo\nservice foo $1 || exit 1\nfoo-reload\n";
    Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    Finding finding = analyzer.analyze(path, SourceText.ofUtf8(script)).open().get(0);
    assertThat(finding.fix().orElseThrow().applicability()).isEqualTo(applicability);
  }
}
