package dev.initscript.rules.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that the helpers take care of has a state that goes wrong without it. */
@SystemDrill
final class HelperMutationsIT {
  private static final String EXE = "exe";
  private static final String PIDFILE = "pidfile";

  private static final List<Mutation> MUTATIONS =
      List.of(
          new Mutation(
              "no stripping of \" (deleted)\"",
              "${ish_exe%' (deleted)'}",
              "$ish_exe",
              "replaced-other-restarted",
              EXE),
          new Mutation(
              "no stripping of \"-RPMDELETE\"",
              "${ish_exe%-RPMDELETE}",
              "$ish_exe",
              "replaced-by-rpm",
              PIDFILE),
          new Mutation(
              "no confirming link",
              "initscript_runs \"$ish_pid\" ||",
              "true ||",
              "forged-path",
              EXE),
          new Mutation(
              "newlines at the end of the link lost",
              "$(initscript_exe \"$1\")",
              "$(initscript_exe \"$1\" | tr -s '\\n')",
              "path-ends-in-newline",
              PIDFILE),
          new Mutation(
              "no check of root and namespace",
              "[ \"/proc/$1/root\" -ef / ] ||",
              "true ||",
              "container",
              EXE),
          new Mutation(
              "no check of root and namespace, same file",
              "[ \"/proc/$1/root\" -ef / ] ||",
              "true ||",
              "container-same-file",
              PIDFILE),
          new Mutation(
              "same root only",
              "[ \"/proc/$1/ns/mnt\" -ef /proc/self/ns/mnt ]",
              "false",
              "chrooted-daemon",
              EXE),
          new Mutation(
              "same mount namespace only",
              "[ \"/proc/$1/root\" -ef / ] ||",
              "false ||",
              "private-mounts",
              EXE),
          new Mutation(
              "-c ignored",
              "[ -z \"$ish_same_root\" ] &&",
              "true &&",
              "chrooted-daemon-same-root",
              EXE),
          new Mutation(
              "lowest pid first",
              "ish_pids=$ish_line$ish_nl$ish_pids",
              "ish_pids=$ish_pids$ish_line$ish_nl",
              "both",
              EXE),
          new Mutation(
              "order of the text, not of the numbers",
              "[ -z \"$ish_sort\" ] ||",
              "true ||",
              "digits",
              EXE),
          new Mutation("counted twice", "sort -rnu", "sort -rn", "forged-line-doubles-nobody", EXE),
          new Mutation(
              "a leading zero is a number",
              "'' | 0* | *[!0-9]*) continue",
              "'' | *[!0-9]*) continue",
              "forged-line-hides-nobody",
              EXE),
          new Mutation(
              "empty pidfile accepted",
              "    '' | 0* | 1 | *[!0-9]*)",
              "    '') exit 0 ;;\n    0* | 1 | *[!0-9]*)",
              "empty-pidfile",
              PIDFILE),
          new Mutation(
              "process 1 accepted", "'' | 0* | 1 | *", "'' | 0* | *", "init-pidfile", PIDFILE),
          new Mutation(
              "leading blank line not skipped",
              "${ish_line:+ }",
              "' '",
              "blank-line-pidfile",
              PIDFILE),
          new Mutation(
              "the first of several words is the pid",
              "ish_pid=${ish_pid% }",
              "ish_pid=${ish_pid%% *}",
              "several-words-pidfile",
              PIDFILE),
          new Mutation(
              "a line without newline lost",
              "|| [ -n \"$ish_line\" ]; do",
              "; do",
              "unterminated-pidfile",
              PIDFILE),
          new Mutation(
              "unsearchable directory means no pidfile",
              "{ [ -d \"${1%/*}\" ] && ! [ -x \"${1%/*}\" ]; }",
              "false",
              "hidden-pidfile",
              PIDFILE),
          new Mutation(
              "symlinks not followed", "! [ -L \"$1\" ] ||", "true ||", "symlinked-path", EXE),
          new Mutation(
              "every applet matches",
              "busybox* | toybox* | dropbearmulti*)",
              "none)",
              "multi-call",
              EXE),
          new Mutation(
              "unreadable means not running",
              "      initscript_named \"$1\"\n      return",
              "      return 1",
              "non-root-caller",
              PIDFILE),
          new Mutation(
              "others' processes not looked for",
              "| *'ermission denied'*)",
              ")",
              "root-without-ptrace",
              EXE),
          new Mutation(
              "rewritten argv[0] means another program",
              "'' | [!/]* | *' '*)",
              "none)",
              "non-root-caller-rewritten-argv0",
              PIDFILE),
          new Mutation(
              "the name is enough",
              "[ \"$ish_argv0\" -ef \"$ish_path\" ] || return 1",
              "true",
              "non-root-caller-same-name",
              PIDFILE),
          new Mutation(
              "a zombie runs",
              "[XZ]* | ?' '[02]' 0 '*) return 1",
              "none) return 1",
              "non-root-caller-zombie",
              PIDFILE),
          new Mutation(
              "hidden means gone",
              "*'No such process'*)",
              "*)",
              "hidepid-non-root-caller",
              PIDFILE),
          new Mutation(
              "gone means hidden", "*'No such process'*)", "none)", "stale-pidfile", PIDFILE),
          new Mutation(
              "-o ignored", "*,\"$ish_pid\",*) continue", "none) continue", "options", EXE),
          new Mutation("-s ignored", "*s*) break", "none) break", "options", EXE),
          new Mutation("-q ignored", "*q*) ;; *)", "none) ;; *)", "quiet", EXE),
          new Mutation(
              "any program with the script as its word",
              "  initscript_path \"$ish_line\"\n  initscript_runs \"$1\"",
              "  true",
              "script",
              EXE));

  @TempDir private static Path directory;
  private static OnAllCores<Mutation> reports;

  @BeforeAll
  static void runAll() {
    HelperCells drill = new HelperCells(DrillKit.in(directory));
    HelperBlock helpers = HelperBlock.shipped();
    reports =
        OnAllCores.run(
            MUTATIONS,
            mutation ->
                drill.ask(
                    mutation.state, Shell.DASH, helpers.with(mutation.before, mutation.after), ""));
  }

  static Stream<Mutation> mutations() {
    return MUTATIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void isNoticed(Mutation mutation) {
    DrillReport report = reports.report(mutation);

    assertThat(HelperCells.wrongForms(report)).as(report.text()).contains(mutation.form);
    assertThat(report.values())
        .as("a wrong answer, not a broken script")
        .doesNotContainKey(mutation.form + ".errors");
  }

  /**
   * A way to break the helpers.
   *
   * @param before what stands in them, once
   * @param after what then stands there
   * @param state where it shows
   * @param form whose answer is wrong there
   */
  private record Mutation(String name, String before, String after, String state, String form) {
    @Override
    public String toString() {
      return name + ": " + state;
    }
  }
}
