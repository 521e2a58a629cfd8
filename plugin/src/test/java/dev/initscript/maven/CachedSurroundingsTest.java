package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.maven.cache.ReportCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** A cached report is no answer once something around the script is not as it was. */
class CachedSurroundingsTest extends GoalTest {
  private static final String CALL =
      "#!/bin/sh\n. /usr/lib/x/functions-x\nx_running /usr/sbin/food\n";
  private static final String FUNCTIONS = "x_running() {\n\t%s $1\n}\n";
  private static final String FOUND = "init.d/s000:3:1: warning full-path-pidof: ";

  CachedSurroundingsTest() throws IOException {
    for (int i = 0; i < ReportCache.FEW; i++) {
      project.with("init.d/s%03d".formatted(i), i < 2 ? CALL : HarnessProject.CLEAN);
    }
    project.with("stage/etc/motd", "");
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "root", value = "stage")
  void followsTheFilesThatAScriptSources(CheckMojo check) throws Exception {
    assertThat(run(check)).noneMatch(line -> line.contains("full-path-pidof"));

    project.with("stage/usr/lib/x/functions-x", FUNCTIONS.formatted("pidof"));
    List<String> first = run(check);
    assertThat(first).anyMatch(line -> line.contains(FOUND));
    FileTime cached = Files.getLastModifiedTime(project.path("target/initscript/check.cache"));
    assertThat(run(check)).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(project.path("target/initscript/check.cache")))
        .isEqualTo(cached);

    project.with("stage/usr/lib/x/functions-x", FUNCTIONS.formatted("echo"));
    assertThat(run(check)).noneMatch(line -> line.contains("full-path-pidof"));

    project.with("stage/usr/lib/x/functions-x", FUNCTIONS.formatted("pidof"));
    assertThat(run(check)).isEqualTo(first);
    Files.delete(project.path("stage/usr/lib/x/functions-x"));
    assertThat(run(check)).noneMatch(line -> line.contains("full-path-pidof"));
  }

  @Test
  @InjectMojo(goal = "check")
  void followsWhichFilesAreCheckedThemselves(CheckMojo check) throws Exception {
    project.with("init.d/s000", CALL.replace("/usr/lib/x", "/etc/init.d"));
    project.with("init.d/functions-x", FUNCTIONS.formatted("pidof"));
    assertThat(run(check)).anyMatch(line -> line.contains(FOUND));

    assertThat(project.path("init.d/functions-x").toFile().setExecutable(true)).isTrue();
    assertThat(run(check))
        .noneMatch(line -> line.contains(FOUND))
        .anyMatch(line -> line.contains("init.d/functions-x:2:2: warning full-path-pidof: "));
  }

  @Test
  @InjectMojo(goal = "check")
  void followsWhoSourcesAScript(CheckMojo check) throws Exception {
    project.with("init.d/food", HarnessProject.DEFECT);
    assertThat(run(check)).anyMatch(line -> line.startsWith("WARN init.d/food:6:5: "));

    project.with("init.d/food-2", "#!/bin/sh\nPIDFILE=/run/food-2.pid\n. /etc/init.d/food\n");
    assertThat(run(check)).anyMatch(line -> line.startsWith("ERROR init.d/food:6:5: "));

    Files.delete(project.path("init.d/food-2"));
    assertThat(run(check)).anyMatch(line -> line.startsWith("WARN init.d/food:6:5: "));
  }

  private List<String> run(CheckMojo check) throws MojoExecutionException {
    // By their stamps alone.
    check.clock = () -> System.currentTimeMillis() + 60_000;
    log.lines().clear();
    try {
      check.execute();
    } catch (MojoFailureException found) {
      assertThat(found).hasMessageContaining("scripts: ");
    }
    return List.copyOf(log.lines());
  }
}
