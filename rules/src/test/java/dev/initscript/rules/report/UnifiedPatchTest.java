package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedPatchTest {
  private static final List<List<String>> TOOLS =
      List.of(
          List.of("patch", "-p1", "--batch", "--fuzz=0", "-i"),
          List.of("git", "-c", "core.autocrlf=false", "apply"));

  @TempDir private Path directory;

  @Test
  void isAUnifiedDiff() {
    assertThat(text(patch("init.d/a", "1\n2\n3\n4\n5\n", "1\n2\nthree\n4\n5\n")))
        .isEqualTo(
            """
            --- a/init.d/a
            +++ b/init.d/a
            @@ -1,5 +1,5 @@
             1
             2
            -3
            +three
             4
             5
            """);
  }

  @Test
  void isEmptyWhereNothingChanges() {
    assertThat(patch("a", "1\n", "1\n").isEmpty()).isTrue();
    assertThat(patch("a", "1\n", "2\n").isEmpty()).isFalse();
  }

  @Test
  void keepsLatin1Bytes() throws Exception {
    assertApplies("a", "\u00e4\u00ff 1\nx\n\u00e9 3\n", "\u00e4\u00ff 1\nx \u00fc\n\u00e9 3\n");
  }

  @Test
  void keepsCarriageReturns() throws Exception {
    assertApplies("a", "1\r\n2\r\n3\r\n4\r\n", "1\r\n2\r\nx\r\n4\r\n");
  }

  @Test
  void keepsMixedLineEnds() throws Exception {
    assertApplies("a", "1\r\n2\n3\r\n4\n", "1\r\nx\n3\r\ny\r\n");
  }

  @Test
  void knowsThatAFinalNewlineIsMissing() throws Exception {
    assertApplies("a", "1\n2\n3", "1\nx\n3");
    assertApplies("b", "1\n2\n3", "1\n2\nx");
    assertApplies("c", "1\n2", "1\n2\n");
    assertApplies("d", "1\n2\n", "1\n2");
  }

  @Test
  void changesTheFirstAndTheLastOfManyLines() throws Exception {
    String middle = "m\n".repeat(50);
    assertApplies("a", "1\n" + middle + "2\n", "x\ny\n" + middle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"with blank", "dir with blank/a b", "quote\"d", "back\\slash", "tab\there"})
  void namesFilesAsBothToolsReadThem(String name) throws Exception {
    assertApplies(name, "1\n2\n", "1\nx\n");
  }

  @Test
  void namesFilesInUtf8() {
    assertThat(text(patch("ä/日本", "1\n", "2\n"))).startsWith("--- a/ä/日本\n+++ b/ä/日本\n");
  }

  @Test
  void holdsSeveralFiles() throws Exception {
    var patch = new UnifiedPatch();
    patch.add("a b", SourceText.ofLatin1("1"), SourceText.ofLatin1("2"));
    patch.add("same", SourceText.ofLatin1("1"), SourceText.ofLatin1("1"));
    patch.add("c", SourceText.ofLatin1("\u00e4\n"), SourceText.ofLatin1("\u00f6\n"));
    for (List<String> tool : TOOLS) {
      Path root = Files.createTempDirectory(directory, "several");
      write(root.resolve("a b"), "1");
      write(root.resolve("c"), "\u00e4\n");
      apply(tool, root, patch);
      assertThat(read(root.resolve("a b"))).isEqualTo("2");
      assertThat(read(root.resolve("c"))).isEqualTo("\u00f6\n");
    }
  }

  private void assertApplies(String name, String before, String after) throws Exception {
    UnifiedPatch patch = patch(name, before, after);
    for (List<String> tool : TOOLS) {
      Path root = Files.createTempDirectory(directory, "root");
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      write(file, before);
      apply(tool, root, patch);
      assertThat(read(file)).as("after %s", tool).isEqualTo(after);
    }
  }

  private void apply(List<String> tool, Path root, UnifiedPatch patch) throws Exception {
    Path file = directory.resolve("patch");
    Files.write(file, patch.toBytes());
    List<String> command = new ArrayList<>(tool);
    command.add(file.toString());
    var builder = new ProcessBuilder(command);
    builder.directory(root.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CEILING_DIRECTORIES", directory.toString());
    Process process = start(builder);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s said: %s\n%s", tool, said, text(patch)).isZero();
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

  private static UnifiedPatch patch(String name, String before, String after) {
    var patch = new UnifiedPatch();
    patch.add(name, SourceText.ofLatin1(before), SourceText.ofLatin1(after));
    return patch;
  }

  private static String text(UnifiedPatch patch) {
    return new String(patch.toBytes(), StandardCharsets.UTF_8);
  }

  private static void write(Path file, String latin1) throws IOException {
    Files.writeString(file, latin1, StandardCharsets.ISO_8859_1);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
