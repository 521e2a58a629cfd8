package dev.initscript.maven.archive;

import static dev.initscript.maven.archive.Archives.bytes;
import static dev.initscript.maven.archive.Archives.gzip;
import static dev.initscript.maven.archive.Archives.tar;
import static dev.initscript.maven.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.files.TargetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackageReaderTest {
  private static final String SCRIPT = "#!/bin/sh\necho food\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"gz", "bzip2", "xz", "lzma", "zstd"})
  void readsCompressedTars(String compressor) throws IOException {
    byte[] tar = tar(t -> t.file("etc/init.d/food", SCRIPT));
    assertThat(names("food.tar.x", Archives.packed(compressor, tar)))
        .containsExactly("food.tar.x!/etc/init.d/food");
  }

  @Test
  void readsPlainTarsZipsAndJars() throws IOException {
    assertThat(names("a.tar", tar(t -> t.file("./etc/init.d/food", SCRIPT))))
        .containsExactly("a.tar!/etc/init.d/food");
    assertThat(names("a.zip", zip("dist/init.d/food", bytes(SCRIPT), "dist/README", bytes("x"))))
        .containsExactly("a.zip!/dist/init.d/food");
    assertThat(names("a.jar", zip("etc/init.d/food", bytes("prose without a first line"))))
        .isEmpty();
    assertThat(names("empty.zip", zip())).isEmpty();
    assertThat(names("empty.tar", tar(t -> {}))).isEmpty();
  }

  @Test
  void readsAJarThatStartsWithAScript() throws IOException {
    byte[] jar = zip("etc/init.d/food", bytes(SCRIPT));
    byte[] script = bytes("#!/bin/bash\nexec java -jar \"$0\"\n");
    byte[] both = new byte[script.length + jar.length];
    System.arraycopy(script, 0, both, 0, script.length);
    System.arraycopy(jar, 0, both, script.length, jar.length);
    assertThat(names("run.jar", both)).containsExactly("run.jar!/etc/init.d/food");
  }

  @Test
  void readsPackagesInPackages() throws IOException {
    byte[] deb =
        Archives.deb(
            gzip(tar(t -> t.file("./control", "").file("./prerm", SCRIPT))),
            gzip(tar(t -> t.file("./etc/init.d/inner", SCRIPT))));
    byte[] zip = zip("debs/food.deb", deb, "init.d/zipped", bytes(SCRIPT));
    byte[] tgz = gzip(tar(t -> t.file("d/all.zip", zip).file("init.d/outer", SCRIPT)));
    assertThat(names("all.tgz", tgz))
        .containsExactly(
            "all.tgz!/d/all.zip!/debs/food.deb!/DEBIAN/prerm",
            "all.tgz!/d/all.zip!/debs/food.deb!/etc/init.d/inner",
            "all.tgz!/d/all.zip!/init.d/zipped",
            "all.tgz!/init.d/outer");
  }

  @Test
  void looksIntoNothingThatOnlyHasThatName() throws IOException {
    byte[] tar =
        tar(
            t ->
                t.file("a.jar", "a text")
                    .file("b.tar.gz", gzip(bytes("no archive, and quite long " + "x".repeat(999))))
                    .file("empty.zip", "")
                    .file("init.d/food", SCRIPT));
    assertThat(names("a.tar", tar)).containsExactly("a.tar!/init.d/food");
  }

  @Test
  void leavesOutWhatAUserExcludes() throws IOException {
    byte[] broken = bytes("PK\3\4 and then nothing");
    byte[] tar = tar(t -> t.file("x/bad.zip", broken).file("init.d/food", SCRIPT));
    assertThat(names("a.tar", tar, path -> path.equals("x/bad.zip")))
        .containsExactly("a.tar!/init.d/food");
    assertThat(names("a.tar", tar, path -> path.startsWith("x/") || path.contains("init.d")))
        .isEmpty();
  }

  @Test
  void followsLinksInsideAndNeverOut() throws IOException {
    byte[] tar =
        tar(
            t ->
                t.file("lib/food", SCRIPT)
                    .symbolicLink("init.d/up", "../../../lib/food")
                    .symbolicLink("init.d/absolute", "/lib/food")
                    .symbolicLink("init.d/out", "../../../../etc/init.d/food")
                    .symbolicLink("init.d/loop", "loop")
                    .link("init.d/hard", TarConstants.LF_LINK, "lib/food")
                    .link("init.d/lost", TarConstants.LF_LINK, "lib/none"));
    assertThat(names("a.tar", tar)).containsExactly("a.tar!/init.d/hard", "a.tar!/init.d/absolute");
  }

  @Test
  void readsALongFileOnlyAsFarAsRulesDo() throws IOException {
    byte[] tar =
        tar(
            t ->
                t.file("etc/food.conf", "#".repeat(300_000))
                    .file("etc/small", "a=1\n")
                    .file("init.d/food", SCRIPT + "# long\n".repeat(100_000)));
    PackedScript script = read("a.tar", tar, path -> false).get(0).scripts().get(0);
    assertThat(script.source().length()).isEqualTo(SCRIPT.length() + 700_000);
    assertThat(script.around().files().find("/etc/small"))
        .isInstanceOfSatisfying(TargetFile.Regular.class, f -> assertThat(f.whole()).isTrue());
    assertThat(script.around().files().find("/etc/food.conf"))
        .isInstanceOfSatisfying(TargetFile.Regular.class, f -> assertThat(f.whole()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "\u007fELF"})
  void saysThatAFileIsNoPackage(String content) {
    assertThatThrownBy(() -> names("food.deb", bytes(content)))
        .isInstanceOf(PackageException.class)
        .hasMessage(
            "food.deb is no package: neither deb, rpm, tar, zip nor jar; build it again, or take it"
                + " out of initscript.packages.");
  }

  private List<String> names(String name, byte[] bytes) throws IOException {
    return names(name, bytes, path -> false);
  }

  private List<String> names(String name, byte[] bytes, Predicate<String> excluded)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (PackageContents contents : read(name, bytes, excluded)) {
      contents.scripts().forEach(script -> names.add(contents.nameOf(script)));
    }
    return names;
  }

  private List<PackageContents> read(String name, byte[] bytes, Predicate<String> excluded)
      throws IOException {
    Path file = Files.write(directory.resolve(name), bytes);
    List<PackageContents> found = new ArrayList<>();
    PackageReader.read(file, name, excluded, found::add);
    return found;
  }
}
