package dev.initscript.maven.write;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacementTest {
  private static final byte[] NEW = "new".getBytes(US_ASCII);

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rw-------", "rwxrwxrwx", "rw-r--r--"})
  void keepsTheMode(String mode) throws IOException {
    Path file = file("a");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    Replacement.ofContent(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(mode);
    assertNothingElse("a");
  }

  @Test
  void keepsOwnerAndGroupWhereItMay() throws IOException {
    Path file = file("a");
    boolean root = Files.getAttribute(file, "unix:uid").equals(0);
    if (root) {
      Files.setAttribute(file, "unix:uid", 65534);
      Files.setAttribute(file, "unix:gid", 65534);
    }
    Object uid = Files.getAttribute(file, "unix:uid");
    Object gid = Files.getAttribute(file, "unix:gid");
    Replacement.ofContent(file, NEW);
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(uid);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(gid);
  }

  @Test
  void isARenameAndNeverATruncatedFile() throws IOException {
    Path file = file("a");
    Object inode = Files.getAttribute(file, "unix:ino");
    Replacement.ofContent(file, NEW);
    assertThat(Files.getAttribute(file, "unix:ino")).isNotEqualTo(inode);
  }

  @Test
  void leavesALinkALink() throws IOException {
    Path file = file("real");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
    Replacement.ofContent(link, NEW);
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("real"));
    assertThat(file).hasBinaryContent(NEW).matches(path -> !Files.isSymbolicLink(path));
    assertNothingElse("real", "link");
  }

  @Test
  void leavesTheFileAndNothingElseWhenItFails() throws IOException {
    Path file = directory.resolve("a");
    Files.createDirectory(file);
    Files.writeString(file.resolve("inside"), "x");
    assertThatThrownBy(() -> Replacement.ofContent(file, NEW)).isInstanceOf(IOException.class);
    assertThat(file.resolve("inside")).hasContent("x");
    assertNothingElse("a");
  }

  @Test
  void writesOutputsWithTheirDirectories() throws IOException {
    Path file = directory.resolve("target/initscript/report.json");
    Replacement.ofOutput(file, NEW);
    Replacement.ofOutput(file, "again".getBytes(US_ASCII));
    assertThat(file).hasContent("again");
    assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void saysWhyInAHalfSentence() {
    assertThat(Reason.of(new AccessDeniedException("/a"))).isEqualTo("permission denied");
    assertThat(Reason.of(new NoSuchFileException("/a"))).isEqualTo("no such file");
    assertThat(Reason.of(new FileSystemException("/a", null, "Read-only file system")))
        .isEqualTo("read-only file system");
    assertThat(Reason.of(new IOException("No space left on device")))
        .isEqualTo("no space left on device");
    assertThat(Reason.of(new IOException())).isEqualTo("input or output failed");
  }

  private Path file(String name) throws IOException {
    return Files.writeString(directory.resolve(name), "old");
  }

  private void assertNothingElse(String... names) throws IOException {
    try (var files = Files.list(directory)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
    for (String name : names) {
      assertThat(Files.exists(directory.resolve(name), LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
  }
}
