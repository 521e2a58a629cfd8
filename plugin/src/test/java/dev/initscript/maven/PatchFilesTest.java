package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.maven.check.CheckSettings;
import dev.initscript.maven.check.DialectOption;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.check.Scripts.Fixed;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.Platform;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applied by the programs that people apply them with. */
class PatchFilesTest {
  /** Findings of two rules, in lines that are near each other. */
  private static final String TWO_RULES =
      """
      #!/bin/sh
      DAEMON=/usr/sbin/food
      PIDFILE=/run/food.pid
      case "$1" in
      start)
      \tstart-stop-daemon --start --pidfile $PIDFILE --exec $DAEMON
      \t;;
      stop)
      \tif pidof $DAEMON | tr ' ' '\\n' | grep -w $(cat $PIDFILE); then
      \t\tkill $(cat $PIDFILE)
      \tfi
      \t;;
      reload)
      \tkill -HUP $(cat $PIDFILE)
      \t;;
      esac
      """;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path temporary;
  private Path base = Path.of("");

  @BeforeEach
  void baseDirectory() throws IOException {
    base = Files.createDirectory(temporary.resolve("my base")).toRealPath();
  }

  @Test
  void sayWhatTheyAreAsDebianAsks() throws Exception {
    write("init.d/a", HarnessProject.DEFECT);
    String patch = text(patches(false), PatchFiles.ONE);
    assertThat(patch)
        .startsWith(
            """
            Description: Fix init scripts: full-path-pidof
             full-path-pidof: pidof with a path overlooks processes of a replaced file.
            Origin: other, https://initscript.dev/rules/full-path-pidof.html
            Bug-Debian: https://bugs.debian.org/868861
            Forwarded: no
            Last-Update: 2026-11-22

            --- a/init.d/a
            +++ b/init.d/a
            """);
  }

  @Test
  void areOneForEachRuleIfAsked() throws Exception {
    write("init.d/a", TWO_RULES);
    write("init.d/b", HarnessProject.DEFECT);
    Map<String, byte[]> patches = patches(true);
    assertThat(patches.keySet())
        .hasSizeGreaterThan(1)
        .allMatch(name -> name.matches("initscript-\\d-[a-z-]+\\.patch"));
    assertThat(text(patches, "initscript-1-full-path-pidof.patch"))
        .contains("Bug-Debian:", "--- a/init.d/a\n", "--- a/init.d/b\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patch -p1 --batch --fuzz=0 -i", "git apply"})
  void applyInTheirOrder(String tool) throws Exception {
    write("init.d/a", TWO_RULES);
    write("init.d/b", HarnessProject.DEFECT);
    Map<String, byte[]> patches = patches(true);
    for (Map.Entry<String, byte[]> patch : patches.entrySet()) {
      Path file = Files.write(temporary.resolve(patch.getKey()), patch.getValue());
      List<String> command = new ArrayList<>(List.of(tool.split(" ")));
      command.add(file.toString());
      run(command, Map.of());
    }
    assertFixed("init.d/a", TWO_RULES);
    assertFixed("init.d/b", HarnessProject.DEFECT);
  }

  @Test
  void areASeriesForQuilt() throws Exception {
    write("init.d/a", TWO_RULES);
    Map<String, byte[]> patches = patches(true);
    Path directory = Files.createDirectories(base.resolve("debian/patches"));
    for (Map.Entry<String, byte[]> patch : patches.entrySet()) {
      Files.write(directory.resolve(patch.getKey()), patch.getValue());
    }
    Files.write(directory.resolve("series"), patches.keySet());
    run(
        List.of("quilt", "--quiltrc", "/dev/null", "push", "-a"),
        Map.of("QUILT_PATCHES", "debian/patches"));
    assertFixed("init.d/a", TWO_RULES);
  }

  @Test
  void countNamesFromTheRootIfAScriptLiesElsewhere() throws Exception {
    write("a", HarnessProject.DEFECT);
    Path elsewhere = Files.writeString(temporary.resolve("b"), HarnessProject.DEFECT).toRealPath();
    var patches = new PatchFiles(base, DAY);
    add(patches, base.resolve("a"), false);
    assertThat(patches.command(List.of(base.resolve("p"))))
        .isEqualTo("patch -p1 -d '" + base + "' -i '" + base + "/p'");
    add(patches, elsewhere, false);
    assertThat(text(patches.files(false), PatchFiles.ONE))
        .contains("--- a" + base + "/a\t\n", "--- a" + elsewhere + "\n");
    assertThat(patches.command(List.of(Path.of("/p"), Path.of("/q"))))
        .isEqualTo("patch -p1 -d / -i /p && patch -p1 -d / -i /q");
  }

  @Test
  void areNoneIfNothingChanges() throws Exception {
    write("a", HarnessProject.CLEAN);
    assertThat(patches(false)).isEmpty();
    assertThat(patches(true)).isEmpty();
  }

  private Map<String, byte[]> patches(boolean perRule) throws Exception {
    var patches = new PatchFiles(base, DAY);
    if (perRule) {
      scripts().rules().forEach(rule -> patches.expect(rule.id()));
    }
    try (var files = Files.walk(base)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(patches, file, perRule);
      }
    }
    return patches.files(perRule);
  }

  private static void add(PatchFiles patches, Path file, boolean perRule) throws Exception {
    fixed(file, perRule).steps().forEach(step -> patches.add(file, step));
  }

  private static Fixed fixed(Path file, boolean perRule) throws Exception {
    return scripts().fix(new ScriptFile(file, "x", false), FixPolicy.UNSAFE_TOO, perRule);
  }

  private static Scripts scripts() {
    return new Scripts(
        new CheckSettings(DialectOption.AUTO, Platform.POSIX, Configuration.standard()));
  }

  /** What the patches have made is what the goal itself would write. */
  private void assertFixed(String name, String before) throws Exception {
    Path untouched = Files.writeString(temporary.resolve("untouched"), before);
    assertThat(Files.readAllBytes(base.resolve(name)))
        .isEqualTo(fixed(untouched, true).outcome().fixed().toBytes());
  }

  private void run(List<String> command, Map<String, String> environment) throws Exception {
    var builder = new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("GIT_CEILING_DIRECTORIES", temporary.toString());
    Process process = start(builder);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s said: %s", command, said).isZero();
  }

  private static Process start(ProcessBuilder builder) throws IOException {
    try {
      return builder.start();
    } catch (IOException missing) {
      if (Boolean.getBoolean("initscript.requireSystem")) {
        throw missing;
      }
      Assumptions.abort(builder.command().get(0) + " is not installed");
      throw missing;
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(Map<String, byte[]> patches, String name) {
    return new String(Objects.requireNonNull(patches.get(name)), StandardCharsets.UTF_8);
  }
}
