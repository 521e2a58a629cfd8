package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class FixMojoTest extends GoalTest {
  private static final String PATCH = "target/initscript/initscript.patch";

  @Test
  @InjectMojo(goal = "fix")
  void rewritesOnceAndShowsTheDiff(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT).with("init.d/ok", HarnessProject.CLEAN);
    fix.execute();
    String fixed = project.text("init.d/food");
    assertThat(fixed).contains("initscript_pidfile").doesNotContain("pidof $DAEMON");
    assertThat(log.text())
        .contains("init.d/food:6:5 fixed full-path-pidof: ", "-        if pidof $DAEMON", "+  ")
        .contains("INFO Fixed 1 finding in 1 script; left: 0 errors, 0 warnings, 0 notes; ")
        .contains("0 safe fixes, 0 unsafe fixes withheld");
    assertThat(project.text("init.d/ok")).isEqualTo(HarnessProject.CLEAN);

    log.lines().clear();
    fix.execute();
    assertThat(project.text("init.d/food")).isEqualTo(fixed);
    assertThat(log.text()).contains("Fixed 0 findings in 0 scripts").doesNotContain("@@");
    assertThat(project.files()).containsExactly("init.d/food", "init.d/ok", PATCH);
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "files", value = "link")
  void keepsModeLinkAndForeignBytes(FixMojo fix) throws Exception {
    String latin1 = HarnessProject.DEFECT.replace("case", "# l\u00e4uft \u00ff\ncase");
    byte[] before =
        (latin1.replace("\n", "\r\n") + "# no newline").getBytes(StandardCharsets.ISO_8859_1);
    project.with("real/food", before);
    Path link = Files.createSymbolicLink(project.path("link"), Path.of("real/food"));
    var mode = PosixFilePermissions.fromString("rwxr-x--x");
    Files.setPosixFilePermissions(link, mode);

    fix.execute();

    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("real/food"));
    assertThat(Files.getPosixFilePermissions(link)).isEqualTo(mode);
    String after = Files.readString(link, StandardCharsets.ISO_8859_1);
    assertThat(after)
        .contains("# l\u00e4uft \u00ff\r\ncase", "initscript_pidfile")
        .endsWith("esac\r\n# no newline");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "dryRun", value = "true")
  void writesOnlyAPatchInADryRun(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT).with(PATCH, "of an earlier run");
    fix.execute();
    assertThat(project.text("init.d/food")).isEqualTo(HarnessProject.DEFECT);
    assertThat(project.text(PATCH)).contains("\n\n--- a/init.d/food\n+++ b/init.d/food\n@@ ");
    assertThat(project.files()).containsExactly("init.d/food", PATCH);
    assertThat(log.text())
        .contains("To apply it: patch -p1 -d ", "Would fix 1 finding in 1 script; ");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "dryRun", value = "true")
  void leavesNoStalePatch(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN).with(PATCH, "of an earlier run");
    fix.execute();
    assertThat(project.files()).containsExactly("init.d/food");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "dryRun", value = "yes")
  void neverTakesAWrongSwitchForOff(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    assertThatThrownBy(fix::execute)
        .hasMessage("initscript.dryRun is \"yes\"; it must be one of true, false.");
    assertThat(project.text("init.d/food")).isEqualTo(HarnessProject.DEFECT);
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "unsafeFixes", value = "1")
  void refusesAnotherWordForUnsafeFixes(FixMojo fix) {
    assertThatThrownBy(fix::execute)
        .hasMessage("initscript.unsafeFixes is \"1\"; it must be one of true, false.");
  }

  @Test
  @InjectMojo(goal = "fix")
  void withholdsUnsafeFixes(FixMojo fix) throws Exception {
    project.with("init.d/food", UNSAFE);
    fix.execute();
    assertThat(project.text("init.d/food")).isEqualTo(UNSAFE);
    assertThat(log.text()).contains("Fixed 0 findings", "0 safe fixes, 1 unsafe fix withheld");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "unsafeFixes", value = "true")
  void appliesUnsafeFixesIfTold(FixMojo fix) throws Exception {
    project.with("init.d/food", UNSAFE);
    fix.execute();
    assertThat(project.text("init.d/food")).contains("initscript_").isNotEqualTo(UNSAFE);
    assertThat(log.text()).contains("Fixed 1 finding in 1 script");
  }

  @Test
  @InjectMojo(goal = "fix")
  void fixesTheOthersAndFailsOnWhatDoesNotParse(FixMojo fix) throws Exception {
    project.with("init.d/bad", HarnessProject.BROKEN).with("init.d/food", HarnessProject.DEFECT);
    assertThatThrownBy(fix::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("Not fixed, because it cannot be read as shell: init.d/bad.");
    assertThat(project.text("init.d/bad")).isEqualTo(HarnessProject.BROKEN);
    assertThat(project.text("init.d/food")).contains("initscript_pidfile");
    assertThat(log.text())
        .containsOnlyOnce("init.d/bad")
        .contains("init.d/bad:4:1: error syntax error");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "files", value = "x.pl")
  void failsOnANamedFileThatIsNoShellScript(FixMojo fix) throws Exception {
    project.with("x.pl", "#!/usr/bin/perl\n");
    assertThatThrownBy(fix::execute)
        .hasMessage("Not fixed, because it cannot be read as shell: x.pl.");
    assertThat(log.text()).contains("ERROR x.pl: not checked: a script for perl");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "skip", value = "true")
  void isSkippedWithAllGoals(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    fix.execute();
    assertThat(log.lines()).containsExactly("INFO Skipped.");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "skipFix", value = "true")
  void isSkippedAlone(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    fix.execute();
    assertThat(project.text("init.d/food")).isEqualTo(HarnessProject.DEFECT);
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "outputDirectory", value = "out")
  @MojoParameter(name = "dryRun", value = "true")
  @MojoParameter(name = "directories", value = "scripts")
  @MojoParameter(name = "includes", value = "a*")
  @MojoParameter(name = "excludes", value = "ab")
  @MojoParameter(name = "dialect", value = "bash")
  void sharesTheParametersOfCheck(FixMojo fix) throws Exception {
    project
        .with("scripts/aa", HarnessProject.DEFECT)
        .with("scripts/ab", HarnessProject.DEFECT)
        .with("scripts/b", HarnessProject.DEFECT);
    fix.execute();
    assertThat(project.text("out/initscript.patch"))
        .containsOnlyOnce("--- a/")
        .contains("--- a/scripts/aa\n");
  }

  /** What pidof lists is signalled. */
  private static final String UNSAFE =
      """
      #!/bin/sh
      DAEMON=/usr/sbin/food
      kill $(pidof $DAEMON)
      """;

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "rules", value = "full-path-pidof=off")
  void fixesNothingOfARuleThatIsSwitchedOff(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    fix.execute();
    assertThat(project.text("init.d/food")).isEqualTo(HarnessProject.DEFECT);
    assertThat(log.text()).contains("Fixed 0 findings in 0 scripts; left: 0 errors");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "patchPerRule", value = "true")
  void writesAPatchForEachRuleAndTheirOrder(FixMojo fix) throws Exception {
    project
        .with("init.d/food", HarnessProject.DEFECT)
        .with("target/initscript/initscript-7-gone.patch", "of an earlier run")
        .with("target/initscript/other.patch", "somebody's")
        .with("target/initscript/initscript.series", "initscript-7-gone.patch\nother.patch\n");
    fix.execute();
    assertThat(project.text("target/initscript/initscript.series"))
        .isEqualTo("initscript-1-full-path-pidof.patch\n");
    assertThat(project.files())
        .containsExactly(
            "init.d/food",
            "target/initscript/initscript-1-full-path-pidof.patch",
            "target/initscript/initscript.series",
            "target/initscript/other.patch");
    assertThat(log.text()).contains("As a patch, for debian/patches: ", "initscript.series");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "patchPerRule", value = "all")
  void refusesAnotherWordForPatchPerRule(FixMojo fix) {
    assertThatThrownBy(fix::execute)
        .hasMessage("initscript.patchPerRule is \"all\"; it must be one of true, false.");
  }

  @Test
  @InjectMojo(goal = "fix")
  void keepsThePatchOfWhatItHasFixed(FixMojo fix) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    fix.execute();
    String patch = project.text(PATCH);
    fix.execute();
    assertThat(project.text(PATCH)).isEqualTo(patch);
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "stage", value = "target/stage")
  void fixesTheStagingDirectoryAlone(FixMojo fix) throws Exception {
    project
        .with("init.d/food", HarnessProject.DEFECT)
        .with("src/shared", HarnessProject.DEFECT)
        .with("target/stage/etc/init.d/food", HarnessProject.DEFECT)
        .with("target/stage/usr/bin/food", HarnessProject.DEFECT);
    Path directory = project.path("target/stage/etc/init.d");
    Files.createLink(directory.resolve("hard"), project.path("src/shared"));
    Files.createSymbolicLink(directory.resolve("soft"), Path.of("../../../../init.d/food"));
    fix.execute();
    assertThat(project.text("target/stage/etc/init.d/food")).contains("initscript_pidfile");
    assertThat(project.text("target/stage/etc/init.d/hard")).contains("initscript_pidfile");
    assertThat(project.text("init.d/food")).isEqualTo(HarnessProject.DEFECT);
    assertThat(project.text("src/shared")).isEqualTo(HarnessProject.DEFECT);
    assertThat(project.text("target/stage/usr/bin/food")).isEqualTo(HarnessProject.DEFECT);
    assertThat(log.text()).contains("DEBUG Left out 1: 1 a link that leads out of the directory.");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "directories", value = "target/stage,src")
  void leavesOutputsOfTheBuildAlone(FixMojo fix) throws Exception {
    project
        .with("src/food", HarnessProject.DEFECT)
        .with("target/stage/food", HarnessProject.DEFECT);
    fix.execute();
    assertThat(project.text("src/food")).contains("initscript_pidfile");
    assertThat(project.text("target/stage/food")).isEqualTo(HarnessProject.DEFECT);
    assertThat(log.text())
        .contains("WARN target/stage/food is an output of the build and left alone; ");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "stage", value = "target/stage")
  void refusesAStagingDirectoryThatIsNotThere(FixMojo fix) {
    assertThatThrownBy(fix::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.stage is \"target/stage\"; it must be a directory that the build has filled"
                + " before this goal runs.");
  }

  @Test
  @InjectMojo(goal = "fix")
  @MojoParameter(name = "stage", value = "target")
  @MojoParameter(name = "files", value = "init.d/food")
  void refusesAStagingDirectoryBesideNamedFiles(FixMojo fix) {
    assertThatThrownBy(fix::execute)
        .hasMessage(
            "initscript.stage is \"target\" beside initscript.files or directories; leave those"
                + " out.");
  }
}
