package dev.initscript.rules.catalog;

import static dev.initscript.rules.catalog.RuleTester.find;
import static dev.initscript.rules.catalog.RuleTester.findOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, and where it does not. */
final class FullPathPidofTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "«pidof /usr/sbin/foo»",
        "«pidof '/usr/sbin/foo'» >/dev/null",
        "«pidof \"/usr/sbin/foo\"»",
        "«/bin/pidof /usr/sbin/foo»",
        "«/sbin/pidof -s /usr/sbin/foo»",
        "«command pidof /usr/sbin/foo»",
        "«command -p pidof /usr/sbin/foo»",
        "«env LC_ALL=C pidof /usr/sbin/foo»",
        "«busybox pidof /usr/sbin/foo»",
        "«\\pidof /usr/sbin/foo»",
        "«'pidof' /usr/sbin/foo»",
        "«\"pidof\" /usr/sbin/foo»",
        "«pi\\\ndof /usr/sbin/foo»",
        "LC_ALL=C «pidof /usr/sbin/foo»",
        "P=/bin/pidof; «$P /usr/sbin/foo»",
        "«pidof -c -o %PPID /usr/sbin/foo»",
        "«pidof -x /usr/sbin/foo»",
        "«pidof -o $$ /usr/sbin/foo»",
        "«pidof foo /usr/sbin/foo»",
        "«pidof -- /usr/sbin/foo»",
        "! «pidof /usr/sbin/foo»",
        "x && «pidof /usr/sbin/foo» || y",
        "PIDS=$(«pidof /usr/sbin/foo»)",
        "PIDS=`«pidof /usr/sbin/foo»`",
        "[ -n \"$(«pidof /usr/sbin/foo»)\" ]",
        "[ -n \"`«pidof /usr/sbin/foo»`\" ]",
        "for p in $(«pidof /usr/sbin/foo»); do :; done",
        "while «pidof /usr/sbin/foo»; do sleep 1; done",
        "( «pidof /usr/sbin/foo» )",
        "f() { «pidof /usr/sbin/foo»; }",
        "f() { «pidof $1»; }; f /usr/sbin/foo",
        "D=/usr/sbin/foo; «pidof $D»",
        "f() { «pidof -s \"$@\"»; }; f /usr/sbin/foo",
        "f() { «pidof \"$@\"»; }; f -s /usr/sbin/foo",
        "f() { «pidof $@»; }; f foo /usr/sbin/foo",
        "f() { «pidof ${@}»; }; f foo; f bar /usr/sbin/foo",
        "f() { shift; «pidof -s \"$@\"»; }; f x -- /usr/sbin/foo",
        "g() { «pidof -s \"$@\"»; }; f() { g \"$@\"; }; f -x /usr/sbin/foo bar",
        "set -- /usr/sbin/foo /usr/sbin/bar; «pidof -s \"$@\"»",
        "N=foo; D=/usr/sbin/$N; «pidof \"${D}\"»",
        "«pidof ${D:-/usr/sbin/foo}»",
        "«pidof @sbindir@/foo»",
        "«pidof -q /usr/sbin/foo»",
        "«pidof -n -s /usr/sbin/foo»",
        "«pidof -sc -o%PPID -x /usr/sbin/foo /usr/sbin/bar»",
        "cat <<E\nruns as $(«pidof /usr/sbin/foo»)\nE",
        "cat <<E\nruns as `«pidof /usr/sbin/foo»`\nE",
        "eval \"«pidof /usr/sbin/foo»\"",
        "eval '«pidof /usr/sbin/foo» >/dev/null'",
        "eval «pidof /usr/sbin/foo»",
        "D=/usr/sbin/foo; eval \"«pidof $D»\"",
        "D=/usr/sbin/foo; eval '«pidof $D»'",
        "D=/usr/sbin/foo; eval «pidof $D»",
        "eval \"P=\\$(«pidof /usr/sbin/foo»)\"",
        "sh -c '«pidof /usr/sbin/foo»'",
        "/bin/sh -ec \"exec «/bin/pidof /usr/sbin/foo»\"",
        "su -c '«pidof /usr/sbin/foo»' nobody",
        "su - nobody -s /bin/sh -c \"exec «pidof -s /usr/sbin/foo»\"",
        "runuser nobody -c '«pidof /usr/sbin/foo»'",
        "sh <<'E'\nif «pidof -s /usr/sbin/foo»; then echo yes; fi\nE",
        "D=/usr/sbin/foo; bash -s <<E\n«pidof $D» && echo yes\nE",
        "«pidof $PREFIX/sbin/foo»",
        "echo /usr/sbin/foo | xargs «pidof»",
        "D=/usr/sbin/foo; echo $D | xargs «pidof» >/dev/null",
        "D=/usr/sbin/foo; printf '%s\\n' \"$D\" | /usr/bin/xargs -r -n 1 «/bin/pidof -s»",
        "D=/usr/sbin/foo; echo foo $D | xargs -rn1 «pidof -s»",
        "echo /usr/sbin/foo | xargs -I {} «pidof {}»",
        "echo /usr/sbin/foo | xargs -I% «pidof -x %»",
        "echo /usr/sbin/foo | xargs -i «pidof {}»",
        "echo foo | xargs «pidof /usr/sbin/foo»",
        "echo $PREFIX/sbin/foo | xargs «pidof»",
        "f() { echo $1 | xargs «pidof»; }; f foo; f /usr/sbin/foo",
        "xargs «pidof /usr/sbin/foo» </run/names",
        "PIDS=$(echo /usr/sbin/foo | xargs «pidof»)",
        "pidof() { ps; }; echo /usr/sbin/foo | xargs «pidof»",
        "D=/usr/sbin/foo; . /etc/default/foo; «pidof $D»",
        "cat <<E\n$(«pidof /usr/sbin/foo»)\nE",
        "echo \"running: $(«pidof /usr/sbin/foo»)\"",
        "«pidof ./foo»",
        "«`which pidof` /usr/sbin/foo»",
        "«$(which pidof) /usr/sbin/foo»",
        "«\"$(command -v pidof)\" -s /usr/sbin/foo»",
        "P=$(command -v pidof 2>/dev/null); «$P /usr/sbin/foo»",
        "P=`type -p pidof`; «$P /usr/sbin/foo»",
        "P=$(which pidof || echo /bin/pidof); «\"$P\" /usr/sbin/foo»",
        "P=$(which pidof) || exit 0; D=/usr/sbin/foo; «${P} $D»",
        "P=$(which pidof) || P=/sbin/pidof; «env LC_ALL=C $P /usr/sbin/foo»",
        "for p in /bin/pidof /sbin/pidof; do [ -x $p ] && P=$p; done; «$P /usr/sbin/foo»",
        "P=/bin/pidof; [ -x $P ] || P=/sbin/pidof; «$P /usr/sbin/foo»",
        "P=pidof; [ -x /sbin/pidof ] && P=/sbin/pidof; «$P /usr/sbin/foo»",
        "P=/bin/pidof; . /etc/default/foo; «$P /usr/sbin/foo»",
        "«$BINDIR/pidof /usr/sbin/foo»",
        "«${PIDOF:-/bin/pidof} /usr/sbin/foo»",
        "S=$(which sudo); «$S pidof /usr/sbin/foo»",
        "«command $(which pidof) /usr/sbin/foo»",
        "x() { «$1 /usr/sbin/foo»; }; x echo; x pidof; x \"$ANY\"",
        "x() { «$1 /usr/sbin/foo»; }; x pidof; x echo",
      })
  void reports(String marked) {
    find("#!/bin/sh\n" + marked + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# pidof /usr/sbin/foo",
        "eval echo pidof /usr/sbin/foo",
        "eval 'echo \"pidof /usr/sbin/foo\"'",
        "eval \"# pidof /usr/sbin/foo\"",
        "eval pidof foo",
        "eval \"pidof $UNKNOWN\"",
        "pidof() { :; }; eval 'pidof /usr/sbin/foo'",
        "sh -c 'pidof foo'",
        "su -c 'pidof foo' nobody",
        "su nobody pidof /usr/sbin/foo",
        "su nobody <<'E'\n# pidof /usr/sbin/foo\nE",
        "echo foo | xargs pidof",
        "D=/usr/sbin/foo; echo ${D##*/} | xargs pidof",
        "echo /usr/sbin/foo | xargs echo pidof",
        "echo /usr/sbin/foo | xargs -n1 basename | xargs pidof",
        "echo /usr/sbin/foo | sed 's,.*/,,' | xargs pidof",
        "echo /usr/sbin/foo | xargs -a /run/names pidof",
        "echo /usr/sbin/foo | xargs -I{} pidof foo",
        "echo /usr/sbin/foo | xargs $OPTIONS pidof",
        "echo pidof /usr/sbin/foo | xargs echo",
        "echo /usr/sbin/foo | xargs",
        "echo /sbin/init | xargs pidof",
        "xargs pidof </run/names",
        "xargs() { :; }; echo /usr/sbin/foo | xargs pidof",
        "# echo /usr/sbin/foo | xargs pidof",
        "cat <<E\necho /usr/sbin/foo | xargs pidof\nE",
        "sh /usr/lib/x <<'E'\npidof /usr/sbin/foo\nE",
        "cat <<'E' | sort\npidof /usr/sbin/foo\nE",
        ": # pidof /usr/sbin/foo",
        "echo 'pidof /usr/sbin/foo'",
        "echo \"pidof /usr/sbin/foo\"",
        "echo pidof /usr/sbin/foo",
        "cat <<'E'\n$(pidof /usr/sbin/foo)\nE",
        "cat <<E\npidof /usr/sbin/foo\nE",
        "cat <<E\n\\$(pidof /usr/sbin/foo)\nE",
        "X='$(pidof /usr/sbin/foo)'",
        "pidof foo",
        "pidof \"$NAME\"",
        "NAME=foo; pidof $NAME",
        "D=/usr/sbin/foo; pidof ${D##*/}",
        "pidof $(basename /usr/sbin/foo)",
        "pidof() { ps; }; pidof /usr/sbin/foo",
        "pidof() { ps; }; \\pidof /usr/sbin/foo",
        "type pidof /usr/sbin/foo",
        "command -v pidof /usr/sbin/foo",
        "which pidof",
        "[ -x /bin/pidof ]",
        "test -x /bin/pidof",
        "PIDOF=/bin/pidof",
        "pidof",
        "pidof -o /usr/sbin/foo bar",
        "pidof /sbin/init",
        "exit 0\npidof /usr/sbin/foo",
        "pidof_foo /usr/sbin/foo",
        "pidof=/usr/sbin/foo",
        "foo | grep pidof /usr/sbin/foo",
        "f() { pidof $1; }; f foo",
        "f() { pidof -s \"$@\"; }; f foo; f foo bar",
        "f() { pidof -s \"$@\"; }; f -o /usr/sbin/foo foo",
        "f() { pidof -o \"$@\" foo; }; f /usr/sbin/foo",
        "f() { shift; pidof -s \"$@\"; }; f /usr/sbin/foo bar",
        "f() { pidof -s \"$*\"; }; f foo bar",
        "f() { pidof -s \"$@\"; }; g() { f foo; echo /usr/sbin/foo; }; g /usr/sbin/foo",
        "f() { echo pidof -s \"$@\"; }; f /usr/sbin/foo",
        "f() { pidof -s \"$@\"; }; f /sbin/init",
        "f() { pidof -s \"$@\"; }",
        "pidof -s \"$@\"",
        "set -- foo bar; pidof -s \"$@\"",
        "pidofproc /usr/sbin/foo",
        "P=$(which pidof); $P foo",
        "P=$(which pidof); echo $P /usr/sbin/foo",
        "P=$(which pidof); $Q /usr/sbin/foo",
        "$(which pidof2) /usr/sbin/foo",
        "$(which pidof)2 /usr/sbin/foo",
        "P=$(which $1); [ -n pidof ]; $P /usr/sbin/foo",
        "P=\"$(which pidof) -x foo\"; \"$P\" /usr/sbin/foo",
        "P=/bin/pidof; [ -x $P ] || P=/bin/pgrep; $P /usr/sbin/foo",
        "pidof() { ps; }; P=pidof; [ -x /bin/pidof ] && P=/bin/pidof; $P /usr/sbin/foo",
        "$DIR/my-pidof /usr/sbin/foo",
        "$DIR-pidof /usr/sbin/foo",
      })
  void leavesAlone(String script) {
    find("#!/bin/sh\n" + script + "\n");
  }

  @Test
  void reportsOnlyTheCallThatIsNotShadowed() {
    find(
        """
        pidof() { ps; }
        pidof /usr/sbin/foo
        «command pidof /usr/sbin/foo»
        """);
  }

  @Test
  void saysWhatAndWhyInWords() {
    Finding finding =
        findOne(
            """
            #!/bin/sh
            DAEMON=/usr/sbin/foo
            «pidof $DAEMON»
            """);

    assertThat(finding.message())
        .isEqualTo(
            "pidof /usr/sbin/foo (set in line 2) is unreliable after an upgrade: as soon as one process"
                + " runs the new file, it no longer lists those that still run the replaced one.");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void saysHowTheParametersCameToBeAPath() {
    Finding finding = findOne("D=/usr/sbin/foo\nf() { «pidof \"$@\"»; }\nf -s $D\n");

    assertThat(finding.message()).startsWith("pidof /usr/sbin/foo (set in line 1) is unreliable");
    assertThat(finding.message()).doesNotContain("not certain");
    assertThat(findOne("f() { «pidof $@»; }; f foo; f /usr/sbin/foo\n").message())
        .endsWith("It is not certain that $@ is that path on every way here.");
  }

  @Test
  void saysWhoRunsIt() {
    Finding finding = findOne("D=/usr/sbin/foo\necho $D | xargs «pidof»\n");

    assertThat(finding.message())
        .startsWith("pidof /usr/sbin/foo (set in line 1), which xargs runs here, is unreliable");
    assertThat(finding.fixes()).isEmpty();
  }

  @Test
  void saysWhoMayChangeThePath() {
    Finding finding =
        findOne(
            """
            DAEMON=/usr/sbin/foo
            [ -r /etc/default/foo ] && . /etc/default/foo
            «pidof $DAEMON»
            """);

    assertThat(finding.message())
        .endsWith("It is not certain that $DAEMON is that path: line 2 may change it.");
  }

  @Test
  void saysThatTheCommandNeedNotBeThere() {
    Finding finding = findOne("P=$(which pidof)\n«$P /usr/sbin/foo»\n");

    assertThat(finding.message())
        .startsWith("pidof /usr/sbin/foo is unreliable")
        .endsWith(" It is not certain that $P is pidof.");
  }

  @Test
  void isAnErrorWhereItLocksTheAdministratorOut() {
    String script =
        """
        #!/bin/sh
        NAME=${0##*/}
        CONFIG=/etc/foo/$NAME.conf
        running() { «pidof /usr/sbin/foo»; }
        case "$1" in
          %s) running ;;
        esac
        """;

    Finding stop = findOne(script.formatted("restart"));
    assertThat(stop.severity()).isEqualTo(Severity.ERROR);
    assertThat(stop.message())
        .contains("This script serves several instances (line 3), and the answer guards restart");
    assertThat(findOne(script.formatted("status")).severity()).isEqualTo(Severity.WARNING);
    assertThat(findOne(script.replace("$NAME", "foo").formatted("restart")).severity())
        .isEqualTo(Severity.WARNING);
  }
}
