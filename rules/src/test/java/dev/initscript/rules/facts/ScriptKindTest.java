package dev.initscript.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptKindTest {
  @ParameterizedTest
  @CsvSource({
    "#!/bin/sh, POSIX",
    "#! /bin/sh -e, POSIX",
    "#!/usr/bin/env dash, POSIX",
    "#!/bin/bash, BASH",
    "#!/usr/bin/env -S bash -u, BASH",
    "#!/bin/busybox sh, BUSYBOX",
    "#!/bin/ash, BUSYBOX",
    "#!/bin/sh /etc/rc.common, BUSYBOX",
    "#!/sbin/openrc-run, BUSYBOX",
    "#!/sbin/runscript, BUSYBOX",
    "#!/usr/bin/env openrc-run, BUSYBOX",
  })
  void readsTheInterpreterLine(String line, Dialect dialect) {
    assertThat(kind(line + "\n:\n")).isEqualTo(new ScriptKind.Shell(dialect, reason(line)));
  }

  private static String reason(String line) {
    return line.replaceAll("#! ", "#!")
        .replaceAll(" -(e|S bash -u)$", line.contains("bash") ? " bash" : "");
  }

  @ParameterizedTest
  @CsvSource({
    ". /etc/rc.d/init.d/functions, BASH",
    ". /etc/init.d/functions, BASH",
    "[ -f /etc/rc.status ] && . /etc/rc.status, BASH",
    "  . \"/etc/rc.common\", BUSYBOX",
    "echo . /etc/rc.d/init.d/functions.bak, POSIX",
    "# . /etc/rc.status, POSIX",
    ". /lib/lsb/init-functions, POSIX",
  })
  void readsThePlatformOffWhatIsSourced(String line, Dialect dialect) {
    assertThat(kind("#!/bin/sh\n" + line + "\n"))
        .isInstanceOfSatisfying(
            ScriptKind.Shell.class, shell -> assertThat(shell.dialect()).isEqualTo(dialect));
  }

  @Test
  void aScriptWithoutInterpreterLineIsPosix() {
    assertThat(kind("echo hello\n"))
        .isEqualTo(new ScriptKind.Shell(Dialect.POSIX, "no interpreter line"));
  }

  @ParameterizedTest
  @CsvSource({
    "#!/usr/bin/perl -w, a script for perl",
    "#!/usr/bin/env python3, a script for python3",
    "#!/bin/zsh, 'a script for zsh, which is none of the shells sh, dash, bash and busybox'",
  })
  void leavesOtherLanguagesAlone(String line, String reason) {
    assertThat(kind(line + "\n")).isEqualTo(new ScriptKind.NotShell(reason));
  }

  @Test
  void leavesBinariesAndEmptyFilesAlone() {
    assertThat(kind("\u007fELF\0\0")).isEqualTo(new ScriptKind.NotShell("a binary file"));
    assertThat(kind("")).isEqualTo(new ScriptKind.NotShell("the file is empty"));
  }

  private static ScriptKind kind(String text) {
    return ScriptKind.of(SourceText.ofUtf8(text));
  }
}
