package dev.initscript.rules.catalog;

import static dev.initscript.rules.catalog.RuleTester.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class ReplacedExeCompareTest {
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", "/run/foo.pid");
  private static final DaemonScript READ = SCRIPT.with("p=$(cat $F)");
  private static final DaemonScript BASH = new DaemonScript("#!/bin/bash\n" + READ.head());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«[ \"$(readlink /proc/$p/exe)\" = \"$D\" ]» && echo running",
        "«[ $D = `readlink /proc/$p/exe` ]»",
        "if «[ $(readlink -f /proc/$p/exe 2>/dev/null) != $D ]»; then rm -f $F; fi",
        "«test x$D -ef y -o \"$(readlink /proc/$p/exe)\" = /usr/sbin/foo»",
        "«[ -n \"$p\" -a \"$(readlink /proc/$p/exe)\" = \"$D\" ]»",
        "exe=$(readlink /proc/$p/exe); «[ \"$exe\" = \"$D\" ]»",
        "exe=; exe=`readlink -e \"/proc/${p}/exe\"`; «[ $exe = $D ]»",
        "«[ \"$(realpath /proc/$p/exe)\" = \"$(readlink -f $D)\" ]»",
        "«[ \"$(ls -l /proc/$p/exe | awk '{print $NF}')\" = $D ]»",
        "«[ \"`ls -l /proc/$p/exe | sed 's/.*-> //'`\" = $D ]»",
        "«[ /proc/$p/exe -ef $D ]»",
        "«[ \"$D\" -ef /proc/$p/exe ]» || exit 3",
        "«ls -l /proc/$p/exe | grep -q \"$D$\"»",
        "«readlink /proc/$p/exe 2>/dev/null | grep \"^$D\\$\"» >/dev/null",
        "for q in /proc/[0-9]*; do «[ \"$(readlink $q/exe)\" = $D ]» && echo $q; done",
        "f() { «[ \"$(readlink /proc/$1/exe)\" = $D ]»; }; f $p",
      })
  void reports(String marked) {
    assertThat(READ.findOne(marked))
        .satisfies(
            finding -> assertThat(finding.rule()).isEqualTo(new RuleId("replaced-exe-compare")))
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«[[ $(readlink /proc/$p/exe) == \"$D\" ]]» && echo running",
        "if «[[ $D != `readlink /proc/$p/exe` ]]»; then rm -f $F; fi",
        "«[[ -n $p && $(readlink /proc/$p/exe) = /usr/sbin/foo ]]»",
        "exe=$(readlink /proc/$p/exe); «[[ ! $exe == $D ]]»",
        "«case $(readlink /proc/$p/exe)» in $D) echo running;; *) exit 3;; esac",
        "if «[[ /proc/$p/exe -ef $D ]]»; then echo running; fi",
        "«[[ -n $p && \"$D\" -ef /proc/$p/exe ]]» || exit 3",
        "f() { «[[ /proc/$1/exe -ef /usr/sbin/foo ]]»; }; f $p",
        "exe=`readlink /proc/$p/exe`; «case \"$exe\"» in '') ;; /usr/sbin/foo|/opt/foo) kill $p;; esac",
      })
  void reportsWhatTheShellCompares(String marked) {
    assertThat(BASH.findOne(marked).rule()).isEqualTo(new RuleId("replaced-exe-compare"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[ $(readlink /proc/$p/exe) == $D* ]]",
        "[[ $(readlink /proc/$p/exe) == $D || $(readlink /proc/$p/exe) == \"$D (deleted)\" ]]",
        "[[ $(readlink /proc/$p/exe) =~ ^$D ]]",
        "[[ $(readlink /proc/$p/exe) == foo ]]",
        "[[ $(readlink /proc/self/exe) == $D ]]",
        "[[ -n $(readlink /proc/$p/exe) && $D == /usr/sbin/foo ]]",
        "[[ $(readlink /proc/$p/exe) < $D ]]",
        "[[ /proc/$p/exe -ef /proc/$q/exe ]] && echo same",
        "[[ /proc/self/exe -ef $D ]] && echo mine",
        "[[ /proc/$$/exe -ef $D ]] && echo mine",
        "[[ /proc/$p/cwd -ef $D ]] && echo there",
        "[[ /proc/$p/exe -ef $UNKNOWN ]] && echo running",
        "[[ -d /proc/$p/exe || $D -ef /opt/foo ]] && echo linked",
        "case $(readlink /proc/$p/exe) in $D|$D\\ *) ;; esac",
        "case $(readlink /proc/$p/exe) in */foo*) ;; $D) ;; esac",
        "case $(readlink /proc/$p/exe) in */foo) ;; esac",
        "case $(readlink /proc/$p/exe) in foo) ;; esac",
        "case $(readlink /proc/$p/cwd) in $D) ;; esac",
        "case \"$D\" in /usr/sbin/foo) readlink /proc/$p/exe;; esac",
        "echo 'case $(readlink /proc/$p/exe) in $D) ;; esac'",
        "cat <<E\n[[ $(readlink /proc/$p/exe) == $D ]]\nE",
      })
  void leavesAloneWhatTheShellCompares(String script) {
    BASH.find(script);
  }

  @Test
  void offersNothingWhereNoCommandAsks() {
    BASH.offersNothing("«[[ /proc/$p/exe -ef $D ]]» && echo running");
  }

  @Test
  void fixesWhatTheShellCompares() {
    BASH.fixesSafely(
        "[[ $(readlink /proc/$p/exe) != $D ]] || kill $p",
        "! initscript_pidfile \"$F\" \"$D\" >/dev/null || kill $p");
    BASH.fixesUnsafely(
        "[[ $(readlink /proc/$p/exe) == $D ]] && killall foo",
        "initscript_pidfile \"$F\" \"$D\" >/dev/null && killall foo");
    BASH.fixesUnsafely(
        "case $(readlink /proc/$p/exe) in $D) echo running;; esac",
        "case $(readlink /proc/$p/exe | sed 's/ (deleted)$//') in $D) echo running;; esac");
    BASH.fixesUnsafely(
        "e=$(readlink /proc/$p/exe); case $e in $D) echo running;; esac",
        "e=$(readlink /proc/$p/exe); case \"${e% (deleted)}\" in $D) echo running;; esac");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[ \"$(readlink /proc/$p/exe)\" = \"$D\" ] || [ \"$(readlink /proc/$p/exe)\" = \"$D (deleted)\" ]",
        "[ \"$(readlink /proc/$p/exe | sed 's/ (deleted)//')\" = \"$D\" ]",
        "exe=$(readlink /proc/$p/exe); exe=${exe%% *}; [ \"$exe\" = \"$D\" ]",
        "exe=$(readlink /proc/$p/exe); [ \"${exe%% *}\" = \"$D\" ]",
        "[ \"$(ls -l /proc/$p/exe | awk '{print $11}')\" = $D ]",
        "ls -l /proc/$p/exe | grep -q \"$D\"",
        "ls -l /proc/$p/exe | grep -v \"$D$\"",
        "case $(readlink /proc/$p/exe) in $D*) ;; esac",
        "[ -e /proc/$p/exe ]",
        "[ -n \"$(readlink /proc/$p/exe)\" ]",
        "[ \"$(readlink /proc/$p/exe)\" = \"$(readlink /proc/$q/exe)\" ]",
        "[ /proc/$p/exe -ef /proc/self/exe ]",
        "[ /proc/$$/exe -ef $D ]",
        "[ \"$(readlink /proc/$$/exe)\" = /bin/bash ]",
        "[ \"$(readlink /proc/$PPID/exe)\" = $D ]",
        "[ \"$(readlink /proc/self/exe)\" = $D ]",
        "[ \"$(readlink /proc/1/exe)\" = /sbin/init ]",
        "[ \"$(readlink /proc/$p/cwd)\" = $D ]",
        "[ \"$(readlink /proc/$p/exe)\" = foo ]",
        "[ \"$(basename $(readlink /proc/$p/exe))\" = foo ]",
        "[ \"$(readlink /etc/alternatives/exe)\" = $D ]",
        "echo \"[ $(readlink /proc/$p/exe) = $D ]\"",
        "# [ $(readlink /proc/$p/exe) = $D ]",
        "cat <<E\n[ /proc/$p/exe -ef $D ]\nE",
        "grep -q foo /proc/cmdline",
        "grep -q foo /proc/*/cmdline",
        "grep -q $UNKNOWN /proc/$p/cmdline",
        "cat /proc/$p/cmdline",
      })
  void leavesAlone(String script) {
    READ.find(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«grep -q foo /proc/$p/cmdline»",
        "tr '\\0' ' ' </proc/$p/cmdline | «grep -q $D»",
        "cat /proc/$p/cmdline 2>/dev/null | «grep foo» >/dev/null",
      })
  void notesSearchesOfTheCommandLine(String marked) {
    Finding finding = READ.findOne(marked);

    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.fixes()).isEmpty();
  }

  @Test
  void isAnErrorWhereItDecidesAStop() {
    String script =
        """
        p=$(cat /run/foo.pid)
        running() { «[ "$(readlink /proc/$p/exe)" = /usr/sbin/foo ]»; }
        case "$1" in
          stop) running && kill "$p" ;;
        esac
        """;

    Finding finding = find(script).get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.message())
        .isEqualTo(
            "After an upgrade this takes the daemon, which still runs, for another program:"
                + " /proc/$p/exe then reads \"PATH (deleted)\", which is not /usr/sbin/foo.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "[ \"$(readlink /proc/$p/exe)\" = \"$D\" ] && kill $p"
            + " ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null && kill $p",
        "if [ `readlink /proc/$p/exe` != $D ]; then rm -f $F; fi"
            + " ¦ if ! initscript_pidfile \"$F\" \"$D\" >/dev/null; then rm -f $F; fi",
        "[ /proc/$p/exe -ef $D ] && kill $(cat $F)"
            + " ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null && kill $(cat $F)",
        "ls -l /proc/$p/exe 2>/dev/null | grep -q \"$D$\" && echo running"
            + " ¦ initscript_pidfile \"$F\" \"$D\" >/dev/null && echo running",
      })
  void fixesSafely(String before, String after) {
    READ.fixesSafely(before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "e=$(readlink /proc/$p/exe); [ $e = $D ] && echo running"
            + " ¦ e=$(readlink /proc/$p/exe); [ \"${e% (deleted)}\" = $D ] && echo running",
        "for q in 2 3; do [ \"`readlink /proc/$q/exe`\" = $D ] && echo $q; done"
            + " ¦ for q in 2 3; do [ \"`readlink /proc/$q/exe`\" = $D ] && echo $q; done",
        "for q in 22 33; do [ \"`readlink /proc/$q/exe`\" = $D ] && echo $q; done"
            + " ¦ for q in 22 33; do"
            + " [ \"`readlink /proc/$q/exe | sed 's/ (deleted)$//'`\" = $D ] && echo $q; done",
      })
  void takesTheSuffixOffUnsafely(String before, String after) {
    READ.fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«[ \"$(readlink /proc/$p/exe)\" = $D ]» || kill $p",
        "«[ \"$(readlink /proc/$p/exe)\" = $D ]» && killall -u foo",
        "«[ \"$(readlink /proc/$p/exe)\" = $D ]» && kill $q",
        "echo 5 >$F; «[ \"$(readlink /proc/$p/exe)\" = $D ]» && kill $UNKNOWN",
        "while «[ \"$(readlink /proc/$p/exe)\" = $D ]»; do sleep 1; done",
        "{ «[ \"$(readlink /proc/$p/exe)\" = $D ]» && touch x; } & wait",
        ". /etc/default/foo; p=$(cat $F); «[ \"$(readlink /proc/$p/exe)\" = $D ]»",
        "exe=$(readlink /proc/$p/exe); «[ \"$exe\" = $D ]» && kill $p",
      })
  void isNotSafe(String marked) {
    assertThat(READ.findOne(marked).fixes())
        .allMatch(fix -> fix.applicability() == Applicability.UNSAFE);
  }
}
