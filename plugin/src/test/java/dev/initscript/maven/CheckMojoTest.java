package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class CheckMojoTest extends GoalTest {
  @Test
  @InjectMojo(goal = "check")
  void failsOnAWarningAndNamesTheCommandThatFixesIt(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("1 script: ")
        .hasMessageContaining(
            "; 1 safe fix, 0 unsafe fixes withheld\nTo apply the safe fixes: mvn ")
        .hasMessageEndingWith(":fix");
    assertThat(log.text())
        .contains("init.d/food:6:5: ", "full-path-pidof", "6 |         if pidof $DAEMON")
        .contains("^^^^^", "safe fix: ", "https://initscript.dev/rules/full-path-pidof.html");
    assertThat(project.text("init.d/food")).isEqualTo(HarnessProject.DEFECT);
  }

  @Test
  @InjectMojo(goal = "check")
  void passesACleanScriptAndSaysTheNumbers(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN).with("init.d/perl", "#!/usr/bin/perl\n");
    check.execute();
    assertThat(log.lines())
        .containsExactly(
            "DEBUG Left out 1: 1 a script for perl.",
            "INFO 1 script: 0 errors, 0 warnings, 0 notes; 0 safe fixes, 0 unsafe fixes withheld");
    assertThat(project.files()).containsExactly("init.d/food", "init.d/perl");
  }

  @Test
  @InjectMojo(goal = "check")
  void warnsWhereThereIsNoScript(CheckMojo check) throws Exception {
    check.execute();
    assertThat(log.text()).contains("WARN No init script found in " + project.path(""));
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "never")
  void failOnNeverHidesNothing(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT).with("init.d/bad", HarnessProject.BROKEN);
    check.execute();
    assertThat(log.text())
        .contains("full-path-pidof", "syntax error", "2 scripts, 1 with syntax errors: 1 error, ")
        .contains("1 safe fix, 0 unsafe fixes withheld");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "error")
  void failOnErrorStillFailsOnASyntaxError(CheckMojo check) throws Exception {
    project.with("init.d/bad", HarnessProject.BROKEN);
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "1 script, 1 with syntax errors: 1 error, 0 warnings, 0 notes; 0 safe fixes, 0 unsafe"
                + " fixes withheld\n"
                + "Nothing of this can be fixed automatically; the lines above say what is wrong.");
    assertThat(log.text()).containsPattern("ERROR init.d/bad:4:1: error syntax error: .*\\S");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "warn")
  void refusesAnotherThreshold(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.failOn is \"warn\"; it must be one of error, warning, note, never.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json")
  @MojoParameter(name = "dialect", value = "bash")
  void writesTheJsonReport(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    assertThat(project.text("target/initscript/report.json"))
        .contains("\"path\" : \"init.d/food\"", "\"dialect\" : \"bash\"", "\"safeFixes\" : 1")
        .contains("\"ruleId\" : \"full-path-pidof\"", "\"line\" : 6");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json")
  @MojoParameter(name = "outputDirectory", value = "elsewhere/out")
  void writesWhereItIsTold(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN);
    check.execute();
    assertThat(project.text("elsewhere/out/report.json")).contains("\"dialect\" : \"posix\"");
    assertThat(project.path("target")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json")
  @MojoParameter(name = "outputDirectory", value = "/dev/null/out")
  void saysThatItCannotWriteAReport(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN);
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith(
            "initscript.outputDirectory: /dev/null/out/report.json cannot be written (");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json,yaml")
  void refusesAnotherFormat(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .hasMessage(
            "initscript.formats is \"yaml\"; it must be one of json, sarif, checkstyle, junit,"
                + " github.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json,sarif, checkstyle,JUnit")
  void writesAllReportsOfOneRun(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    assertThat(project.text("target/initscript/report.json")).contains("\"init.d/food\"");
    assertThat(project.text("target/initscript/report.sarif"))
        .contains("\"uri\" : \"init.d/food\"", "\"version\" : \"2.1.0\"", "initscript_pidfile()");
    assertThat(project.text("target/initscript/checkstyle.xml"))
        .contains("<file name=\"init.d/food\">", "<error line=\"6\" column=\"5\"");
    assertThat(project.text("target/initscript/junit.xml")).contains("failures=\"1\"");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "junit")
  @MojoParameter(name = "failOn", value = "never")
  void theTestReportFailsWhereTheBuildDoes(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    check.execute();
    assertThat(project.text("target/initscript/junit.xml"))
        .contains("failures=\"0\"", "<system-out>init.d/food:6:5: ");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json,sarif,checkstyle,junit")
  void writesReportsOfNothing(CheckMojo check) throws Exception {
    check.execute();
    assertThat(project.files())
        .containsExactly(
            "target/initscript/checkstyle.xml",
            "target/initscript/junit.xml",
            "target/initscript/report.json",
            "target/initscript/report.sarif");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "dialect", value = "ksh")
  void refusesAnotherDialect(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN);
    assertThatThrownBy(check::execute)
        .hasMessage("initscript.dialect is \"ksh\"; it must be one of auto, posix, bash, busybox.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "platform", value = "solaris")
  void refusesAnotherPlatform(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN);
    assertThatThrownBy(check::execute)
        .hasMessage(
            "initscript.platform is \"solaris\"; it must be one of posix, debian, rhel, suse.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "dialect", value = "posix")
  void readsScriptsInTheChosenDialect(CheckMojo check) throws Exception {
    project.with("init.d/arrays", "#!/bin/bash\na=(1 2)\n");
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.text()).contains("init.d/arrays:2:3: error syntax error");
  }

  @Test
  @InjectMojo(goal = "check")
  void readsEachScriptInItsOwnDialect(CheckMojo check) throws Exception {
    project.with("init.d/arrays", "#!/bin/bash\na=(1 2)\n");
    assertThatCode(check::execute).doesNotThrowAnyException();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "skip", value = "true")
  void isSkippedWithAllGoals(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    check.execute();
    assertThat(log.lines()).containsExactly("INFO Skipped.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "skipCheck", value = "true")
  void isSkippedAlone(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    check.execute();
    assertThat(log.lines()).containsExactly("INFO Skipped.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "skip", value = "yes")
  void refusesASwitchThatIsNeitherOnNorOff(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .hasMessage("initscript.skip is \"yes\"; it must be one of true, false.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "files", value = "odd/food, odd/x.pl,odd/empty,odd/binary")
  void countsNamedFilesThatCannotBeCheckedAsErrors(CheckMojo check) throws Exception {
    project
        .with("odd/food", HarnessProject.CLEAN)
        .with("odd/x.pl", "#!/usr/bin/perl\n")
        .with("odd/empty", "")
        .with("odd/binary", "\u007fELF\0\0")
        .with("init.d/unnamed", HarnessProject.DEFECT);
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "4 scripts, 3 not checked: 0 errors, 0 warnings, 0 notes; 0 safe fixes, 0 unsafe fixes"
                + " withheld\n"
                + "initscript.files names what is no shell script: take it out of the list.");
    assertThat(log.lines())
        .contains(
            "ERROR odd/x.pl: not checked: a script for perl",
            "ERROR odd/empty: not checked: the file is empty",
            "ERROR odd/binary: not checked: a binary file");
    assertThat(log.text()).doesNotContain("unnamed");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "files", value = "init.d/food,x.pl")
  @MojoParameter(name = "failOn", value = "error")
  void saysWhatFailedAndNotWhatDidNot(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT).with("x.pl", "#!/usr/bin/perl\n");
    assertThatThrownBy(check::execute)
        .hasMessageEndingWith(
            "\ninitscript.files names what is no shell script: take it out of the list.");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "files", value = "no/such/file")
  void saysThatANamedFileIsNotThere(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("initscript.files: there is no file no/such/file;")
        .hasNoCause();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "directories", value = "no/such")
  void saysThatANamedDirectoryIsNotThere(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("initscript.directories: there is no directory no/such;");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "directories", value = "one,two")
  @MojoParameter(name = "includes", value = "**/*.sh")
  @MojoParameter(name = "excludes", value = "old/**, *.bak.sh")
  void checksWhatDirectoriesAndPatternsSelect(CheckMojo check) throws Exception {
    project
        .with("one/a.sh", HarnessProject.CLEAN)
        .with("one/b", HarnessProject.BROKEN)
        .with("one/old/a.sh", HarnessProject.BROKEN)
        .with("two/a.bak.sh", HarnessProject.BROKEN)
        .with("two/sub/a.sh", HarnessProject.CLEAN)
        .with("init.d/food", HarnessProject.BROKEN);
    check.execute();
    assertThat(log.text()).contains("INFO 2 scripts: 0 errors");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "rules", value = "full-path-pidof=note")
  void givesFindingsTheSeverityOfTheProject(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    check.execute();
    assertThat(log.text())
        .contains("INFO init.d/food:6:5: note full-path-pidof: ")
        .contains("0 errors, 0 warnings, 1 note; 1 safe fix");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "rules", value = "unused-suppression=off, full-path-pidof=OFF")
  void doesNotAskRulesThatAreSwitchedOff(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    check.execute();
    assertThat(log.text()).contains("0 errors, 0 warnings, 0 notes; 0 safe fixes");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "rules", value = "full-path-pidof=error")
  @MojoParameter(name = "failOn", value = "error")
  void failsOnAFindingThatTheProjectMakesAnError(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    assertThatThrownBy(check::execute).hasMessageStartingWith("1 script: 1 error, ");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "rules", value = "full-path-pidoff=off")
  void refusesAnUnknownRuleAndNamesTheNearest(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.rules: there is no rule \"full-path-pidoff\"; the nearest is"
                + " \"full-path-pidof\".");
  }
}
