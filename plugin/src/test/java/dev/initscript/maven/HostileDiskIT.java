package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole Maven runs on disks that are full or refuse to be written. Needs root: mounts are made in a
 * mount namespace of their own, and root's own power over file modes is taken away where modes are
 * what is tested.
 */
class HostileDiskIT {
  /** A full disk: what is left of 64 kB is filled up. */
  private static final String FULL =
      """
      mount -t tmpfs -o size=64k tmpfs disk
      cp food disk/food
      head -c 65536 /dev/zero >disk/ballast 2>/dev/null || :
      """;

  private static final String READ_ONLY =
      """
      cp food disk/food
      mount --bind disk disk
      mount -o remount,bind,ro disk
      """;

  private static final List<String> OWN_MOUNTS =
      List.of("unshare", "--mount", "--propagation", "private");

  private static final List<String> OBEYING_MODES =
      List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search");

  @TempDir private Path directory;

  @BeforeEach
  void scripts() throws IOException {
    assumeTrue(
        Boolean.getBoolean("initscript.requireSystem"),
        "needs root and mounts; -Dinitscript.requireSystem=true runs it");
    Files.writeString(directory.resolve("food"), HarnessProject.DEFECT);
    Files.createDirectory(directory.resolve("disk"));
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Run run = run(OWN_MOUNTS, FULL, "fix -Dinitscript.files=disk/food");
    assertThat(run.said)
        .contains(
            "disk/food cannot be written (no space left on device) and is unchanged; make it and"
                + " its directory writable, or use initscript.dryRun=true for a patch.");
    run.assertFailedAndLeft("ballast\nfood");
  }

  @Test
  void aFullDiskGetsNoHalfReport() throws Exception {
    Run run =
        run(
            OWN_MOUNTS,
            FULL,
            "check -Dinitscript.files=disk/food -Dinitscript.formats=json"
                + " -Dinitscript.outputDirectory=disk");
    assertThat(run.said)
        .containsPattern(
            "initscript.outputDirectory: \\S+/disk/report.json cannot be written"
                + " \\(no space left on device\\)\\.");
    run.assertFailedAndLeft("ballast\nfood");
  }

  @Test
  void aReadOnlyDiskIsNamed() throws Exception {
    Run run = run(OWN_MOUNTS, READ_ONLY, "fix -Dinitscript.files=disk/food");
    assertThat(run.said).contains("disk/food cannot be written (read-only file system)");
    run.assertFailedAndLeft("food");
  }

  @Test
  void aDirectoryThatMayNotBeWrittenIsNamed() throws Exception {
    Run run =
        run(OBEYING_MODES, "cp food disk/food; chmod 555 disk", "fix -Dinitscript.files=disk/food");
    assertThat(run.said).contains("disk/food cannot be written (permission denied)");
    run.assertFailedAndLeft("food");
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws Exception {
    Run run =
        run(
            OBEYING_MODES,
            "cp food disk/food; chmod 000 disk/food",
            "check -Dinitscript.files=disk/food");
    assertThat(run.said)
        .contains("initscript.files: disk/food cannot be read (permission denied);");
  }

  @Test
  void aDirectoryThatMayNotBeReadIsNamed() throws Exception {
    Run run =
        run(
            OBEYING_MODES,
            "mkdir -p disk/init.d; chmod 000 disk/init.d",
            "check -Dinitscript.directories=disk");
    assertThat(run.said)
        .contains(
            "disk/init.d cannot be read (permission denied); make it readable, or leave it out with"
                + " initscript.excludes.");
    Run excluded =
        run(
            OBEYING_MODES,
            "",
            "check -Dinitscript.directories=disk -Dinitscript.excludes=init.d/**");
    assertThat(excluded.said).contains("BUILD SUCCESS");
  }

  /** Prepares in the shell, runs a goal, and then reads what is on the disk. */
  private Run run(List<String> inside, String preparation, String goal) throws Exception {
    String[] words = goal.split(" ");
    String script =
        "set -e\n"
            + preparation
            + "\nset +e\n\"$@\" >said 2>&1\n"
            + "echo $? >status; cp disk/food after; ls -A disk >left\n";
    List<String> command = new ArrayList<>(inside);
    command.addAll(List.of("sh", "-c", script, "sh"));
    command.addAll(RealMaven.command(directory, words[0]));
    command.addAll(List.of(words).subList(1, words.length));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("shell").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends in time").isTrue();
    assertThat(directory.resolve("said")).as(read("shell")).exists();
    return new Run();
  }

  private String read(String name) throws IOException {
    return Files.readString(directory.resolve(name), StandardCharsets.ISO_8859_1);
  }

  private final class Run {
    final String said = read("said");

    Run() throws IOException {}

    void assertFailedAndLeft(String files) throws IOException {
      assertThat(said).contains("BUILD FAILURE").doesNotContain("\tat ");
      assertThat(read("status").strip()).isEqualTo("1");
      assertThat(read("after")).isEqualTo(HarnessProject.DEFECT);
      assertThat(read("left").strip()).isEqualTo(files);
    }
  }
}
