package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule reports, how severely, and what it offers. */
final class PidfileReadAbortsTest {
  private static final DaemonScript SCRIPT = DaemonScript.of("/usr/sbin/foo", "/run/foo.pid");
  private static final DaemonScript ERREXIT = SCRIPT.with("set -e");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "«read PID <$F»",
        "«read -r PID < \"$F\"»",
        "«IFS= read -r PID <$F»",
        "«read PID REST <$F 2>/dev/null»",
        "«read PID </run/foo.pid»",
        "«<$F read PID»",
        "[ -f $F ] && «read PID <$F»",
        "[ -f $F ] || «read PID <$F»",
        "if [ -f $F ]; then «read PID <$F»; fi",
        "for i in 1 2; do «read PID <$F»; done",
        "status() { «read PID <$F»; }; status",
        "if status; then :; fi; status() { «read PID <$F»; }; status",
        "P=$(«read PID <$F»; echo $PID)",
        "( «read PID <$F»; echo $PID )",
        "case \"$1\" in status) «read PID <$F»; echo $PID ;; esac",
        "set +e; set -e; «read PID <$F»",
        "f() { set +e; }; (f); «read PID <$F»",
        "true && { «read PID <$F»; }",
      })
  void reports(String marked) {
    assertThat(ERREXIT.find(marked))
        .allSatisfy(finding -> assertThat(finding.rule().value()).isEqualTo("pidfile-read-aborts"))
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if read PID <$F; then :; fi",
        "while read PID <$F; do :; done",
        "until ! read PID <$F; do :; done",
        "read PID <$F || true",
        "read PID <$F || [ -n \"$PID\" ]",
        "read PID <$F && echo $PID",
        "! read PID <$F",
        "{ read PID <$F; echo; } || true",
        "if { read PID <$F; }; then :; fi",
        "status() { read PID <$F; echo $PID; }; status || exit 3",
        "status() { read PID <$F; echo $PID; }; if status; then :; fi",
        "status() { read PID <$F; echo $PID; }; ! status",
        "set +e; read PID <$F",
        "set +o errexit; read PID <$F",
        "f() { set +e; }; f; read PID <$F",
        "(set +e; read PID <$F; echo $PID)",
        "[ -t 0 ] && set +e; read PID <$F",
        "read PID <$F &",
        "read PID <$F | cat",
        "cat $F | read PID",
        "read LINE </etc/foo.conf",
        "read PID </proc/self/stat",
        "read PID <<E\n$(cat $F)\nE",
        "read -t 5 PID <$F",
        "read \"$X\" <$F",
        "read PID",
        "while read LINE; do :; done <$F",
        "PID=$(cat $F)",
        "# read PID <$F",
        "echo 'read PID <$F'",
        "cat <<E\nread PID <$F\nE",
        "read() { :; }; read PID <$F",
        "exit 0; read PID <$F",
      })
  void leavesAlone(String script) {
    ERREXIT.find(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "set -e",
        "set -eu",
        "set -u -e",
        "set -o errexit",
        "set -uo pipefail -e",
        "set -euo pipefail",
        "set -o pipefail -o errexit",
      })
  void knowsHowItIsSwitchedOn(String set) {
    SCRIPT.with(set).findOne("case \"$1\" in status) «read PID <$F» ;; esac");
  }

  @ParameterizedTest
  @CsvSource({
    "#!/bin/sh -e, 1",
    "#!/bin/sh -ue, 1",
    "#!/usr/bin/env -S sh -e, 1",
    "#!/bin/sh, 0",
    "#!/bin/sh -u, 0",
    "#!/bin/bash --noediting, 0",
    "#!/srv/x-e/sh, 0",
  })
  void readsTheFirstLine(String line, int findings) {
    String read = findings == 1 ? "«read PID <$F»" : "read PID <$F";

    assertThat(new DaemonScript(line + "\n" + SCRIPT.head()).find(read)).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "echo $! >$F; «read PID <$F» ¦ NOTE",
        "start-stop-daemon -S -b -m -p $F -x $D; «read PID <\"$F\"» ¦ NOTE",
        "start-stop-daemon -S -p $F -x $D; «read PID <$F» ¦ WARNING",
        ": >$F; «read PID <$F» ¦ WARNING",
      })
  void isANoteWhereTheScriptWritesTheLine(String marked, Severity severity) {
    assertThat(ERREXIT.findOne(marked).severity()).isEqualTo(severity);
  }

  @Test
  void saysWhatHappens() {
    assertThat(ERREXIT.findOne("«read PID <$F»").message())
        .isEqualTo(
            "read fails if $F is empty or its line has no newline, as some daemons write it; set -e"
                + " then ends the script here, without a word.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "read PID <$F ¦ PID=; read PID <$F || [ -n \"$PID\" ]",
        "PID=; read -r PID < \"$F\" 2>/dev/null ¦ PID=; read -r PID < \"$F\" 2>/dev/null || [ -n \"$PID\" ]",
        "[ ! -f $F ] || read PID <$F ¦ [ ! -f $F ] || { PID=; read PID <$F || [ -n \"$PID\" ]; }",
        "[ -f $F ] && IFS= read PID X <$F ¦ [ -f $F ] && { PID=; IFS= read PID X <$F || [ -n \"$PID\" ]; }",
        "P=$(read p <$F; echo $p) ¦ P=$(p=; read p <$F || [ -n \"$p\" ]; echo $p)",
        "P=`read p <$F; echo $p` ¦ P=`p=; read p <$F || [ -n \"$p\" ]; echo $p`",
        "read PID <$F; ps -p $PID ¦ PID=; read PID <$F || [ -n \"$PID\" ]; ps -p $PID",
        "read PID <$F; kill -0 $PID ¦ PID=; read PID <$F || [ -n \"$PID\" ]; kill -0 $PID",
        "read PID <$F; start-stop-daemon -K -p $F -x $D ¦ PID=; read PID <$F || [ -n \"$PID\" ]; start-stop-daemon -K -p $F -x $D",
      })
  void goesOnWithTheNumber(String before, String after) {
    ERREXIT.fixesSafely(before, after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "read PID <$F; kill $PID ¦ PID=; read PID <$F || [ -n \"$PID\" ]; kill $PID",
        "r() { read PID <$F; }; r; kill $PID ¦ r() { PID=; read PID <$F || [ -n \"$PID\" ]; }; r; kill $PID",
        "(read PID <$F); foo_ctl stop ¦ (PID=; read PID <$F || [ -n \"$PID\" ]); foo_ctl stop",
      })
  void goesOnToASignalOnlyIfAllowed(String before, String after) {
    ERREXIT.fixesUnsafely(before, after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x=\"`«read PID <$F»; echo $PID`\"", "«read <$F»"})
  void offersNothingWhereItIsNotClear(String marked) {
    ERREXIT.offersNothing(marked);
  }
}
