package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The files around the scripts of a project: {@code initscript.root}, and what lies beside. */
class RootParameterTest extends GoalTest {
  private static final String CALL =
      "#!/bin/sh\n. /usr/lib/x/functions\nx_running /usr/sbin/food\n";
  private static final String FUNCTIONS = "x_running() {\n\tpidof $1\n}\n";

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "root", value = "stage")
  void whatIsSourcedIsLookedUpInTheRoot(CheckMojo check) throws Exception {
    project.with("init.d/food", CALL).with("stage/usr/lib/x/functions", FUNCTIONS);
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.text())
        .contains("init.d/food:3:1: ", "pidof for /usr/sbin/food (/usr/lib/x/functions, line 2)");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "root", value = "stage")
  void aLinkDoesNotLeadOutOfTheRoot(CheckMojo check) throws Exception {
    project.with("init.d/food", CALL).with("outside/functions", FUNCTIONS);
    project.with("stage/etc/motd", "");
    Path directory = Files.createDirectories(project.path("stage/usr/lib/x"));
    Path link = directory.resolve("functions");
    Files.createSymbolicLink(link, project.path("outside/functions"));
    check.execute();
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("../../../../outside/functions"));
    check.execute();
    assertThat(log.text()).doesNotContain("pidof");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "root", value = "stage")
  void aRootThatIsNoneIsAnError(CheckMojo check) throws Exception {
    project.with("init.d/food", CALL);
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.root is \"stage\"; it must be the directory that the package's files are"
                + " staged in, with etc and usr below it.");
  }

  @Test
  @InjectMojo(goal = "check")
  void aScriptInEtcBelowADirectoryBringsItsRoot(CheckMojo check) throws Exception {
    project.with("src/root/etc/init.d/food", CALL);
    project.with("src/root/usr/lib/x/functions", FUNCTIONS);
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.text()).contains("(/usr/lib/x/functions, line 2)");
  }

  @Test
  @InjectMojo(goal = "check")
  void withoutARootNothingIsKnownOfOtherFiles(CheckMojo check) throws Exception {
    project.with("init.d/food", CALL).with("usr/lib/x/functions", FUNCTIONS);
    check.execute();
    assertThat(log.text()).doesNotContain("pidof");
  }

  @Test
  @InjectMojo(goal = "fix")
  void whatASecondaryScriptSourcesIsMendedThere(FixMojo fix) throws Exception {
    String second = "#!/bin/sh\nN=2\nexport N\n. /etc/init.d/food\n";
    project.with("init.d/food", HarnessProject.DEFECT).with("init.d/food-2", second);
    fix.execute();
    assertThat(project.text("init.d/food")).contains("initscript_pidfile");
    assertThat(project.text("init.d/food-2")).isEqualTo(second);
    assertThat(log.text())
        .contains("Fixed 1 finding in 1 script; left: 0 errors")
        .doesNotContain("food-2");
  }
}
