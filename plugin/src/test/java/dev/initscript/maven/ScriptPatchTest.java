package dev.initscript.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptPatchTest {
  @TempDir private Path temporary;

  @Test
  void countsNamesFromTheBaseDirectory() throws Exception {
    Path base = Files.createDirectory(temporary.resolve("my base")).toRealPath();
    var patch = new ScriptPatch(base);
    patch.add(base.resolve("init.d/a"), outcome("old\n", "new\n"));
    patch.add(base.resolve("init.d/same"), outcome("old\n", "old\n"));
    assertThat(text(patch)).startsWith("--- a/init.d/a\n+++ b/init.d/a\n").doesNotContain("same");
    assertThat(patch.command(base.resolve("p")))
        .isEqualTo("patch -p1 -d '" + base + "' -i '" + base + "/p'");
  }

  @Test
  void countsAllNamesFromTheRootIfOneLiesElsewhere() throws Exception {
    Path base = Files.createDirectory(temporary.resolve("base")).toRealPath();
    var patch = new ScriptPatch(base);
    patch.add(base.resolve("a"), outcome("old\n", "new\n"));
    patch.add(Path.of("/etc/init.d/b"), outcome("old\n", "new\n"));
    assertThat(text(patch)).contains("--- a" + base + "/a\n", "--- a/etc/init.d/b\n");
    assertThat(patch.command(Path.of("/p"))).isEqualTo("patch -p1 -d / -i /p");
  }

  @Test
  void isEmptyIfNothingChanges() {
    var patch = new ScriptPatch(temporary);
    patch.add(temporary.resolve("a"), outcome("old\n", "old\n"));
    assertThat(patch.isEmpty()).isTrue();
  }

  private static String text(ScriptPatch patch) {
    return new String(patch.toBytes(), StandardCharsets.UTF_8);
  }

  private static FixOutcome outcome(String before, String after) {
    return new FixOutcome(
        report(before), SourceText.ofUtf8(after), List.of(), List.of(), List.of(), report(after));
  }

  private static ScriptReport report(String text) {
    return new ScriptReport(
        "a", SourceText.ofUtf8(text), Dialect.POSIX, Status.CHECKED, null, List.of(), List.of());
  }
}
