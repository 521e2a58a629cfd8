package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class PolicyFileTest extends GoalTest {
  private static final String FILE = "initscript.yaml";

  PolicyFileTest() throws IOException {
    project.with("init.d/food", HarnessProject.DEFECT);
  }

  @Test
  @InjectMojo(goal = "check")
  void decidesWhatFindingsAre(CheckMojo check) throws Exception {
    project.with(FILE, "rules:\n  full-path-pidof: note\n");
    check.execute();
    assertThat(log.text()).contains("INFO init.d/food:6:5: note full-path-pidof: ");
  }

  @Test
  @InjectMojo(goal = "check")
  void decidesWhatFails(CheckMojo check) throws Exception {
    project.with(FILE, "failOn: error\n");
    check.execute();
    assertThat(log.text()).contains("0 errors, 1 warning, 0 notes;");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "warning")
  void parametersWinOverIt(CheckMojo check) throws Exception {
    project.with(FILE, "failOn: never\n");
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "rules", value = "full-path-pidof=error")
  void parametersWinOverItRuleByRule(CheckMojo check) throws Exception {
    project
        .with("init.d/food", HarnessProject.DEFECT + "# initscript: allow full-path-pidof -- no\n")
        .with(FILE, "rules: {full-path-pidof: off, unused-suppression: off}\n");
    assertThatThrownBy(check::execute)
        .hasMessageStartingWith("1 script: 1 error, 0 warnings, 0 notes;");
  }

  @Test
  @InjectMojo(goal = "check")
  void leavesScriptsOut(CheckMojo check) throws Exception {
    project
        .with("init.d/ok", HarnessProject.CLEAN)
        .with("old/init.d/food", HarnessProject.DEFECT)
        .with(FILE, "excludes: [init.d/f*, old/]\n");
    check.execute();
    assertThat(log.lines())
        .contains("DEBUG Left out 2: 2 excluded by name.")
        .contains(
            "INFO 1 script: 0 errors, 0 warnings, 0 notes; 0 safe fixes, 0 unsafe fixes withheld");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "directories", value = "init.d")
  void itsPatternsCountFromItsOwnDirectory(CheckMojo check) throws Exception {
    project.with(FILE, "excludes: [init.d/food]\n");
    check.execute();
    assertThat(log.text()).contains("1 excluded by name");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "files", value = "init.d/food")
  void leavesNoNamedFileOut(CheckMojo check) throws Exception {
    project.with(FILE, "excludes: ['**']\n");
    assertThatThrownBy(check::execute).hasMessageStartingWith("1 script: 0 errors, 1 warning, ");
  }

  @Test
  @InjectMojo(goal = "fix")
  void countsForFixesToo(FixMojo fix) throws Exception {
    project.with(FILE, "rules: {full-path-pidof: off}\n");
    fix.execute();
    assertThat(project.text("init.d/food")).isEqualTo(HarnessProject.DEFECT);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "policy", value = "ci/strict.yaml")
  void anotherFileCanBeNamed(CheckMojo check) throws Exception {
    project.with(FILE, "nonsense").with("ci/strict.yaml", "\ufefffailOn: never # ever\n");
    check.execute();
    assertThat(log.text()).contains("1 warning");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "policy", value = "ci/strict.yaml")
  void aNamedFileMustBeThere(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.policy: "
                + project.path("ci/strict.yaml")
                + " cannot be read (no such file).");
  }

  @Test
  @InjectMojo(goal = "check")
  void namesTheLineThatIsWrong(CheckMojo check) throws Exception {
    project.with(FILE, "failOn: error\nexclude:\n- x\n");
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            project.path(FILE) + ":2: there is no key \"exclude\"; the nearest is \"excludes\".")
        .hasNoCause();
  }

  @Test
  @InjectMojo(goal = "check")
  void refusesWhatIsNotInUtf8(CheckMojo check) throws Exception {
    project.with(FILE, new byte[] {'#', (byte) 0xff, '\n'});
    assertThatThrownBy(check::execute)
        .hasMessage("initscript.policy: " + project.path(FILE) + " cannot be read (not in UTF-8).");
  }
}
