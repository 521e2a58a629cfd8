package dev.initscript.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.files.FileTree.Entry;
import dev.initscript.shell.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RootedFilesTest {
  private final Map<String, Entry> entries = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "/usr/sbin/foo, /usr/sbin/foo",
    "/sbin/foo, /usr/sbin/foo",
    "//usr/./sbin//foo, /usr/sbin/foo",
    "/usr/sbin/../sbin/foo, /usr/sbin/foo",
    "/../../usr/sbin/foo, /usr/sbin/foo",
    "/sbin/../sbin/foo, /usr/sbin/foo",
    "/usr/sbin/alias, /usr/sbin/foo",
    "/usr/sbin/out, /usr/sbin/foo",
  })
  void linksLeadWhereTheyLeadAfterChroot(String path, String file) {
    directory("/usr", "/usr/sbin");
    file("/usr/sbin/foo");
    link("/sbin", "usr/sbin");
    link("/usr/sbin/alias", "/sbin/foo");
    link("/usr/sbin/out", "../../../../../usr/sbin/foo");
    assertThat(find(path))
        .isInstanceOfSatisfying(
            TargetFile.Regular.class, found -> assertThat(found.path()).isEqualTo(file));
  }

  @Test
  void whatAPackageLacksAnotherMayBring() {
    directory("/usr", "/usr/sbin");
    assertThat(find("/usr/sbin/foo")).isEqualTo(TargetFile.UNKNOWN);
    assertThat(find("/opt/foo")).isEqualTo(TargetFile.UNKNOWN);
  }

  @Test
  void whatAWholeSystemLacksIsMissing() {
    directory("/bin");
    file("/bin/sh");
    link("/foo", "/bar");
    assertThat(find("/usr/sbin/foo")).isEqualTo(TargetFile.MISSING);
    assertThat(find("/foo")).isEqualTo(TargetFile.MISSING);
  }

  @Test
  void whatIsNoFile() {
    directory("/usr");
    file("/usr/foo");
    link("/loop", "loop");
    entries.put("/null", new Entry.Special());
    entries.put("/secret", new Entry.Unreadable());
    assertThat(find("/usr")).isEqualTo(TargetFile.OTHER);
    assertThat(find("/")).isEqualTo(TargetFile.OTHER);
    assertThat(find("/null")).isEqualTo(TargetFile.OTHER);
    assertThat(find("/usr/foo/bar")).isEqualTo(TargetFile.MISSING);
    assertThat(find("/usr/foo/")).isEqualTo(TargetFile.MISSING);
    assertThat(find("/loop")).isEqualTo(TargetFile.MISSING);
    assertThat(find("/secret")).isEqualTo(TargetFile.UNKNOWN);
    assertThat(find("usr/foo")).isEqualTo(TargetFile.UNKNOWN);
  }

  @Test
  void aScriptsSiblingsLieBesideIt() {
    directory("/etc", "/etc/init.d");
    file("/etc/init.d/functions");
    Surroundings around = Surroundings.installed("/etc/init.d/foo", files());
    assertThat(around.siblings().find("functions")).isInstanceOf(TargetFile.Regular.class);
    assertThat(around.siblings().find("../init.d/functions"))
        .isEqualTo(around.files().find("/etc/init.d/functions"));
  }

  private TargetFile find(String path) {
    return files().find(path);
  }

  private TargetFiles files() {
    return new RootedFiles(path -> entries.getOrDefault(path, new Entry.Absent()));
  }

  private void directory(String... paths) {
    for (String path : paths) {
      entries.put(path, new Entry.Directory());
    }
  }

  private void file(String path) {
    entries.put(path, new Entry.File(SourceText.ofUtf8(path), true));
  }

  private void link(String path, String target) {
    entries.put(path, new Entry.Link(target));
  }
}
