package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class BaselineMojoTest extends GoalTest {
  private static final String FILE = "initscript-baseline.txt";

  @Test
  @InjectMojo(goal = "baseline")
  void writesWhatThereIs(BaselineMojo baseline) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT).with("init.d/clean", HarnessProject.CLEAN);
    baseline.execute();
    assertThat(project.text(FILE)).matches("#.*\\n[0-9a-f]{32} full-path-pidof init\\.d/food\\n");
    assertThat(log.text()).endsWith("INFO 1 finding accepted in " + project.path(FILE) + ".");
  }

  @Test
  @InjectMojo(goal = "baseline")
  @MojoParameter(name = "baseline", value = "ci/accepted.txt")
  void writesWhereItIsTold(BaselineMojo baseline) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    baseline.execute();
    // Paths count from the file's directory; what is not below it is named in full.
    assertThat(project.text("ci/accepted.txt"))
        .endsWith(" full-path-pidof " + project.path("init.d/food") + "\n");
  }

  @Test
  @InjectMojo(goal = "baseline")
  @MojoParameter(name = "files", value = "init.d/b")
  void keepsOtherScriptsAndDropsDeletedOnes(BaselineMojo baseline) throws Exception {
    String fingerprint = "0123456789abcdef0123456789abcdef";
    project
        .with("init.d/a", HarnessProject.DEFECT)
        .with("init.d/b", HarnessProject.DEFECT)
        .with(FILE, fingerprint + " r init.d/a\n" + fingerprint + " r init.d/deleted\n");
    baseline.execute();
    assertThat(project.text(FILE))
        .matches(
            "#.*\\n" + fingerprint + " r init\\.d/a\\n[0-9a-f]{32} full-path-pidof init\\.d/b\\n");
  }

  @Test
  @InjectMojo(goal = "check")
  void acceptedFindingsDoNotFailACheck(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    accept("init.d/food");
    project.with("init.d/food", HarnessProject.DEFECT.replace("case", "\n\ncase"));
    check.execute();
    assertThat(log.text()).contains("0 errors, 0 warnings, 0 notes, 1 suppressed;");
    assertThat(log.text()).contains("DEBUG allowed (in the baseline): init.d/food:8:5: ");
  }

  @Test
  @InjectMojo(goal = "check")
  void aCheckReportsWhatNoLongerOccurs(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN);
    accept("init.d/food");
    check.execute();
    assertThat(log.lines())
        .contains(
            "WARN "
                + project.path(FILE)
                + " accepts what no longer occurs; initscript:baseline takes it out:\n"
                + "  init.d/food full-path-pidof");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "baseline", value = "nowhere.txt")
  void aCheckRefusesABaselineThatIsNotThere(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN);
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.baseline: there is no file "
                + project.path("nowhere.txt")
                + "; initscript:baseline writes it.");
  }

  @Test
  @InjectMojo(goal = "check")
  void aCheckRefusesAFileThatIsNoBaseline(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.CLEAN).with(FILE, "{}\n");
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.baseline: "
                + project.path(FILE)
                + ": line 1 is \"{}\"; it must be a fingerprint, a rule and a path.");
  }

  /** Accepts what the script with the defect has. */
  private void accept(String script) throws IOException {
    project.with(FILE, HarnessProject.accepted(script, HarnessProject.DEFECT));
  }
}
