package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class CheckPackageMojoTest extends GoalTest {
  @Test
  @InjectMojo(goal = "check-package")
  void failsOnAScriptInAPackageOfTheBuildDirectory(CheckPackageMojo check) throws Exception {
    project
        .with("target/food.zip", zip("init.d/food", HarnessProject.DEFECT))
        .with("target/food-sources.jar", zip("init.d/food", HarnessProject.BROKEN))
        .with("init.d/food", HarnessProject.BROKEN);
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("1 script: 0 errors, 1 warning, ")
        .hasMessageContaining("\nTo apply the safe fixes: mvn ");
    assertThat(log.text())
        .contains("WARN target/food.zip!/init.d/food:6:5: warning full-path-pidof: ")
        .contains("INFO 1 package, 1 script: 0 errors, 1 warning, 0 notes; 1 safe fix, ");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "packages", value = "dist/a.zip, dist/b.jar")
  @MojoParameter(name = "excludes", value = "**/init.d/old*")
  void looksIntoTheNamedPackagesOnly(CheckPackageMojo check) throws Exception {
    project
        .with("dist/a.zip", zip("init.d/food", HarnessProject.CLEAN))
        .with("dist/b.jar", zip("x/init.d/older", HarnessProject.BROKEN))
        .with("target/c.zip", zip("init.d/food", HarnessProject.BROKEN));
    check.execute();
    assertThat(log.lines())
        .containsExactly(
            "INFO 2 packages, 1 script: 0 errors, 0 warnings, 0 notes; 0 safe fixes, 0 unsafe fixes"
                + " withheld");
  }

  @Test
  @InjectMojo(goal = "check-package")
  void scriptsOfAPackageKnowEachOther(CheckPackageMojo check) throws Exception {
    project.with(
        "target/food.zip",
        zip(
            "etc/init.d/food",
            HarnessProject.DEFECT,
            "etc/init.d/food-2",
            "#!/bin/sh\nPIDFILE=/run/food-2.pid\n. /etc/init.d/food\n"));
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    assertThat(log.text())
        .contains("ERROR target/food.zip!/etc/init.d/food:6:5: error full-path-pidof: ")
        .contains("food-2 sources it")
        .contains("INFO 1 package, 2 scripts: 1 error, 0 warnings, ");
  }

  @Test
  @InjectMojo(goal = "check-package")
  void warnsWhereThereIsNoPackage(CheckPackageMojo check) throws Exception {
    project.with("target/food-javadoc.jar", zip("init.d/food", HarnessProject.BROKEN));
    check.execute();
    assertThat(log.text()).contains("WARN No package found: the goal looks for what the phase");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "packages", value = "no/such.deb")
  void saysThatANamedPackageIsNotThere(CheckPackageMojo check) {
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "initscript.packages: there is no file no/such.deb; a relative path counts from "
                + project.path("").toString()
                + ".");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "packages", value = "dist")
  void refusesADirectory(CheckPackageMojo check) throws Exception {
    project.with("dist/a", "");
    assertThatThrownBy(check::execute)
        .hasMessage("initscript.packages: dist is not a regular file; name a package.");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "failOn", value = "never")
  void neverTakesADamagedPackageForFine(CheckPackageMojo check) throws Exception {
    project.with("target/food.deb", "!<arch>\ndebian-binary   and then nothing");
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("target/food.deb cannot be looked into: ")
        .hasNoCause();
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "formats", value = "json,sarif,checkstyle,junit")
  @MojoParameter(name = "failOn", value = "error")
  void writesItsReportsBesideThoseOfTheScripts(CheckPackageMojo check) throws Exception {
    project.with("target/a b.zip", zip("init.d/food", HarnessProject.DEFECT));
    check.execute();
    String place = "target/a b.zip!/init.d/food";
    assertThat(project.text("target/initscript/package-report.json")).contains('"' + place + '"');
    assertThat(project.text("target/initscript/package-report.sarif"))
        .contains("\"uri\" : \"target/a%20b.zip%21/init.d/food\"");
    assertThat(project.text("target/initscript/package-checkstyle.xml")).contains(place);
    assertThat(project.text("target/initscript/package-junit.xml"))
        .contains("name=\"" + place + "\"", "failures=\"0\"");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "outputDirectory", value = "elsewhere")
  @MojoParameter(name = "formats", value = "json")
  @MojoParameter(name = "dialect", value = "bash")
  @MojoParameter(name = "rules", value = "full-path-pidof=off")
  void takesTheSharedParameters(CheckPackageMojo check) throws Exception {
    project.with("target/a.zip", zip("init.d/food", HarnessProject.DEFECT));
    check.execute();
    assertThat(project.text("elsewhere/package-report.json")).contains("\"dialect\" : \"bash\"");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "baseline", value = "accepted.txt")
  void acceptsInACopyWhatIsAcceptedInTheScript(CheckPackageMojo check) throws Exception {
    project
        .with("target/a.zip", zip("init.d/food", HarnessProject.DEFECT))
        .with("accepted.txt", HarnessProject.accepted("src/init.d/food", HarnessProject.DEFECT));
    check.execute();
    assertThat(log.text()).contains("0 warnings, 0 notes, 1 suppressed;");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "baseline", value = "none.txt")
  void saysThatTheBaselineIsNotThere(CheckPackageMojo check) {
    assertThatThrownBy(check::execute).hasMessageStartingWith("initscript.baseline: there is no");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "failOn", value = "warn")
  void refusesAnotherThreshold(CheckPackageMojo check) {
    assertThatThrownBy(check::execute).hasMessageStartingWith("initscript.failOn is \"warn\"; ");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "formats", value = "yaml")
  void refusesAnotherFormat(CheckPackageMojo check) {
    assertThatThrownBy(check::execute).hasMessageStartingWith("initscript.formats is \"yaml\"; ");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "skipCheckPackage", value = "true")
  void isSkippedAlone(CheckPackageMojo check) throws Exception {
    project.with("target/food.deb", "nothing");
    check.execute();
    assertThat(log.lines()).containsExactly("INFO Skipped.");
  }

  @Test
  @InjectMojo(goal = "check-package")
  @MojoParameter(name = "skipCheckPackage", value = "no")
  void refusesASwitchThatIsNeitherOnNorOff(CheckPackageMojo check) {
    assertThatThrownBy(check::execute)
        .hasMessage("initscript.checkPackage.skip is \"no\"; it must be one of true, false.");
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
