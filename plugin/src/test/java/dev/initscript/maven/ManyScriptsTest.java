package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** Enough scripts for all processors, and for the cache. */
class ManyScriptsTest extends GoalTest {
  private static final String CACHE = "target/initscript/check.cache";
  private static final String ANOTHER_JVM =
      "DEBUG 201 of 201 scripts are new or changed; another JVM checks them.";
  private static final int COUNT = 200;

  ManyScriptsTest() throws IOException {
    for (int i = 0; i < COUNT; i++) {
      String text = i % 10 == 0 ? HarnessProject.DEFECT : HarnessProject.CLEAN;
      project.with("init.d/s%03d".formatted(i), text + "# " + i + "\n");
    }
    project.with("init.d/bad", HarnessProject.BROKEN);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "json,sarif,checkstyle,junit")
  void aSecondRunSaysTheSame(CheckMojo check) throws Exception {
    List<String> first = run(check);
    assertThat(first)
        .filteredOn(line -> line.contains("full-path-pidof: "))
        .hasSize(COUNT / 10)
        .isSorted();
    String sarif = project.text("target/initscript/report.sarif");
    byte[] cache = Files.readAllBytes(project.path(CACHE));

    assertThat(run(check)).isEqualTo(first);
    assertThat(project.text("target/initscript/report.sarif")).isEqualTo(sarif);
    assertThat(Files.readAllBytes(project.path(CACHE))).isEqualTo(cache);
  }

  @Test
  @InjectMojo(goal = "check")
  void aCacheAnswersForWhatHasNotChanged(CheckMojo check) throws Exception {
    run(check);
    project.with("init.d/s001", HarnessProject.DEFECT);
    assertThat(run(check)).anyMatch(line -> line.contains("init.d/s001:6:5: "));
    project.with("init.d/s001", HarnessProject.CLEAN);
    assertThat(run(check)).noneMatch(line -> line.contains("init.d/s001:6:5: "));
  }

  @Test
  @InjectMojo(goal = "check")
  void aDamagedCacheIsNoCache(CheckMojo check) throws Exception {
    List<String> first = run(check);
    byte[] cache = Files.readAllBytes(project.path(CACHE));
    byte[] damaged = cache.clone();
    for (int i = 100; i < damaged.length; i += 97) {
      damaged[i] ^= 0x11;
    }
    Files.write(project.path(CACHE), damaged);
    assertThat(run(check)).isEqualTo(first);
    Files.write(project.path(CACHE), new byte[0]);
    assertThat(run(check)).isEqualTo(first);
    assertThat(Files.size(project.path(CACHE))).isEqualTo(cache.length);
  }

  @Test
  @InjectMojo(goal = "check")
  void aCacheForOtherRulesIsNoCache(CheckMojo check) throws Exception {
    run(check);
    project.with("initscript.yaml", "rules: {full-path-pidof: note}\n");
    assertThat(run(check)).anyMatch(line -> line.startsWith("INFO init.d/s000:6:5: note "));
    project.with("initscript.yaml", "rules: {full-path-pidof: off}\n");
    assertThat(run(check)).noneMatch(line -> line.contains("full-path-pidof"));
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "cache", value = "false")
  void thereIsNoCacheIfItIsNotWanted(CheckMojo check) {
    run(check);
    assertThat(project.path(CACHE)).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "cache", value = "never")
  void refusesAnotherWordForTheCache(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .hasMessage("initscript.cache is \"never\"; it must be one of true, false.");
  }

  @Test
  @InjectMojo(goal = "check")
  void aJvmOfTheirOwnChecksThem(CheckMojo check) {
    run(check);
    assertThat(log.lines()).contains(ANOTHER_JVM);
    run(check);
    assertThat(log.lines()).doesNotContain(ANOTHER_JVM);
  }

  @Test
  void aJvmOfTheirOwnSaysTheSame(
      @InjectMojo(goal = "check") CheckMojo elsewhere,
      @InjectMojo(goal = "check") @MojoParameter(name = "fork", value = "false") CheckMojo here)
      throws IOException {
    List<String> lines = run(elsewhere);
    assertThat(log.lines()).contains(ANOTHER_JVM);
    byte[] cache = Files.readAllBytes(project.path(CACHE));
    assertThat(run(elsewhere)).isEqualTo(lines);
    assertThat(Files.readAllBytes(project.path(CACHE))).as("repeated").isEqualTo(cache);
    Files.delete(project.path(CACHE));
    assertThat(run(here)).isEqualTo(lines);
    assertThat(log.lines()).doesNotContain(ANOTHER_JVM);
    assertThat(Files.readAllBytes(project.path(CACHE))).as("the run too").hasSameSizeAs(cache);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "fork", value = "never")
  void refusesAnotherWordForTheJvm(CheckMojo check) {
    assertThatThrownBy(check::execute)
        .hasMessage("initscript.fork is \"never\"; it must be one of true, false.");
  }

  /** What people read. */
  private List<String> run(CheckMojo check) {
    // No file is so new that its stamp is not believed.
    check.clock = () -> System.currentTimeMillis() + 60_000;
    log.lines().clear();
    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    return log.lines().stream().filter(line -> !line.startsWith("DEBUG ")).toList();
  }
}
