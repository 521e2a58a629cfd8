package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.ScriptFixture;
import dev.initscript.fixtures.ScriptFixtures;
import dev.initscript.maven.cache.ReportCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/**
 * A script that an earlier run knows is not read again, and nobody can tell, however it changes.
 */
class UnchangedScriptsTest extends GoalTest {
  private static final String CACHE = "target/initscript/check.cache";
  private static final String SCRIPT = "init.d/s001";
  private static final String FOUND = SCRIPT + ":6:5: ";
  private static final String HARMLESS = HarnessProject.DEFECT.replace("pidof", "pid0f");
  private static final List<String> REPORTS =
      List.of("report.json", "report.sarif", "checkstyle.xml", "junit.xml");

  /** So far from now that the stamps of all files are settled. */
  private long later = 60_000;

  UnchangedScriptsTest() throws IOException {
    for (int i = 0; i < ReportCache.FEW; i++) {
      project.with("init.d/s%03d".formatted(i), HARMLESS);
    }
    project.with("init.d/README", "How to write init scripts.\n");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json,sarif,checkstyle,junit")
  void allReportsOfAMixedTreeAreTheSame(CheckMojo check) throws Exception {
    for (ScriptFixture fixture : ScriptFixtures.all()) {
      project.with("init.d/" + fixture.name().replace('/', '-') + ".sh", fixture.input());
    }
    project.with(
        "init.d/latin1.sh",
        new byte[] {'#', '!', '/', 'b', 'i', 'n', '/', 's', 'h', '\n', '#', (byte) 0xe4, '\n'});
    project.with("init.d/broken.sh", HarnessProject.BROKEN);
    project.with("init.d/perl", "#!/usr/bin/perl\n");
    List<String> log = run(check);
    List<byte[]> reports = reports();
    assertThat(run(check)).as("this one remembers what is left out, too").isEqualTo(log);
    FileTime written = Files.getLastModifiedTime(project.path(CACHE));

    assertThat(run(check)).isEqualTo(log);
    assertThat(reports()).usingElementComparator(Arrays::compare).isEqualTo(reports);
    assertThat(Files.getLastModifiedTime(project.path(CACHE))).isEqualTo(written);
  }

  private List<byte[]> reports() throws IOException {
    List<byte[]> reports = new ArrayList<>();
    for (String report : REPORTS) {
      reports.add(Files.readAllBytes(project.path("target/initscript/" + report)));
    }
    return reports;
  }

  @Test
  @InjectMojo(goal = "check")
  void aChangeOfTheSameSizeThatKeepsTheTimeIsSeen(CheckMojo check) throws Exception {
    run(check);
    FileTime modified = Files.getLastModifiedTime(project.path(SCRIPT));
    project.with(SCRIPT, HarnessProject.DEFECT);
    Files.setLastModifiedTime(project.path(SCRIPT), modified);
    assertThat(runAsAnew(check)).anyMatch(line -> line.contains(FOUND));
  }

  @Test
  @InjectMojo(goal = "check")
  void aBackupThatIsPutBackIsSeen(CheckMojo check) throws Exception {
    Path backup = project.path("backup");
    project.with("backup", HarnessProject.DEFECT);
    Files.setLastModifiedTime(backup, Files.getLastModifiedTime(project.path(SCRIPT)));
    run(check);
    Files.copy(
        backup,
        project.path(SCRIPT),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(runAsAnew(check)).anyMatch(line -> line.contains(FOUND));
  }

  @Test
  @InjectMojo(goal = "check")
  void anOlderFileThatIsRenamedOverIsSeen(CheckMojo check) throws Exception {
    project.with("other", HarnessProject.DEFECT);
    Files.setLastModifiedTime(
        project.path("other"), Files.getLastModifiedTime(project.path(SCRIPT)));
    run(check);
    Files.move(project.path("other"), project.path(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
    assertThat(runAsAnew(check)).anyMatch(line -> line.contains(FOUND));
  }

  @Test
  @InjectMojo(goal = "check")
  void aChangeAfterTheClockWasSetBackIsSeen(CheckMojo check) throws Exception {
    run(check);
    project.with(SCRIPT, HarnessProject.DEFECT);
    later = -3_600_000;
    assertThat(runAsAnew(check)).anyMatch(line -> line.contains(FOUND));
    project.with(SCRIPT, HARMLESS);
    assertThat(runAsAnew(check)).noneMatch(line -> line.contains(FOUND));
  }

  @Test
  @InjectMojo(goal = "check")
  void aChangeRightAfterTheRunIsSeen(CheckMojo check) throws Exception {
    later = 0;
    for (int i = 0; i < 20; i++) {
      boolean defect = i % 2 == 0;
      project.with(SCRIPT, defect ? HarnessProject.DEFECT : HARMLESS);
      assertThat(run(check).stream().anyMatch(line -> line.contains(FOUND))).isEqualTo(defect);
    }
  }

  @Test
  @InjectMojo(goal = "check")
  void aRunThatIsRepeatedSaysTheSame(CheckMojo check) throws Exception {
    for (ScriptFixture fixture : ScriptFixtures.all()) {
      project.with("init.d/" + fixture.name().replace('/', '-') + ".sh", fixture.input());
    }
    project.with("init.d/broken.sh", HarnessProject.BROKEN);
    project.with("init.d/perl", "#!/usr/bin/perl\n");
    List<String> log = run(check);
    assertThat(log).anyMatch(line -> line.startsWith("ERROR ") && line.contains("syntax error"));
    assertThat(log).anyMatch(line -> line.startsWith("DEBUG Left out "));
    byte[] written = Files.readAllBytes(project.path(CACHE));

    assertThat(run(check)).isEqualTo(log);
    assertThat(Files.readAllBytes(project.path(CACHE))).isEqualTo(written);
    runAsAnew(check);
  }

  @Test
  @InjectMojo(goal = "check")
  void whatFailsIsAskedAnew(CheckMojo check) throws Exception {
    project.with(SCRIPT, HarnessProject.DEFECT);
    assertThat(run(check)).anyMatch(line -> line.contains("To apply the safe fixes: "));
    project.with("initscript.yaml", "failOn: error\n");
    assertThat(runAsAnew(check)).noneMatch(line -> line.contains("To apply the safe fixes: "));
  }

  @Test
  @InjectMojo(goal = "check")
  void directoriesAndLinksThatMoveAreSeen(CheckMojo check) throws Exception {
    project.with("lib/one.sh", HARMLESS).with("lib/two.sh", HarnessProject.DEFECT);
    project.with("more/init.d/t000", HarnessProject.DEFECT);
    Files.createSymbolicLink(project.path("init.d/link"), Path.of("../lib/one.sh"));
    assertThat(run(check)).anyMatch(line -> line.contains("more/init.d/t000:6:5: "));

    Files.delete(project.path("init.d/link"));
    Files.createSymbolicLink(project.path("init.d/link"), Path.of("../lib/two.sh"));
    assertThat(runAsAnew(check)).anyMatch(line -> line.contains("init.d/link:6:5: "));
    Files.move(project.path("more"), project.path("less"));
    assertThat(runAsAnew(check)).anyMatch(line -> line.contains("less/init.d/t000:6:5: "));
  }

  @Test
  @InjectMojo(goal = "check")
  void aFileThatBecomesAScriptIsSeen(CheckMojo check) throws Exception {
    assertThat(run(check)).noneMatch(line -> line.contains("README"));
    project.with("init.d/README", HarnessProject.DEFECT);
    assertThat(runAsAnew(check)).anyMatch(line -> line.contains("init.d/README:6:5: "));
    Files.delete(project.path("init.d/README"));
    assertThat(runAsAnew(check)).noneMatch(line -> line.contains("README"));
  }

  @Test
  @InjectMojo(goal = "check")
  void whatIsAcceptedAndAllowedIsAskedAnew(CheckMojo check) throws Exception {
    project.with(SCRIPT, HarnessProject.DEFECT);
    assertThat(run(check)).anyMatch(line -> line.startsWith("WARN " + FOUND));
    project.with("initscript.yaml", "rules: {full-path-pidof: error}\n");
    assertThat(runAsAnew(check)).anyMatch(line -> line.startsWith("ERROR " + FOUND));
    String accepted = HarnessProject.accepted(SCRIPT, HarnessProject.DEFECT);
    project.with("initscript-baseline.txt", accepted);
    assertThat(runAsAnew(check))
        .anyMatch(line -> line.startsWith("DEBUG allowed (in the baseline): " + FOUND));
    Files.delete(project.path("initscript-baseline.txt"));
    assertThat(runAsAnew(check)).anyMatch(line -> line.startsWith("ERROR " + FOUND));
    project.with("initscript.yaml", "excludes: [init.d/s001]\n");
    assertThat(runAsAnew(check)).noneMatch(line -> line.contains(FOUND));
  }

  /** What a run says, which must be what a run without a cache says. */
  private List<String> runAsAnew(CheckMojo check) throws Exception {
    List<String> cached = run(check);
    Files.delete(project.path(CACHE));
    assertThat(run(check)).isEqualTo(cached);
    return cached;
  }

  private List<String> run(CheckMojo check) throws MojoExecutionException {
    check.clock = () -> System.currentTimeMillis() + later;
    log.lines().clear();
    try {
      check.execute();
    } catch (MojoFailureException found) {
      log.error(String.valueOf(found.getMessage()));
    }
    return List.copyOf(log.lines());
  }
}
