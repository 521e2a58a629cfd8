package dev.initscript.maven.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.TargetFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DebTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "xz", "zstd", "none"})
  void readsWhatDpkgBuilds(String compression) throws Exception {
    Path deb = DebPackages.build(directory, "-Z" + compression, "--uniform-compression");
    List<PackageContents> found = read(deb);
    assertThat(found).hasSize(1);
    PackageContents contents = found.get(0);
    assertThat(contents.scripts().stream().map(contents::nameOf))
        .containsExactly(
            "food.deb!/DEBIAN/postinst",
            "food.deb!/etc/init.d/food",
            "food.deb!/etc/init.d/elsewhere");
    assertThat(text(contents, 0)).isEqualTo(DebPackages.POSTINST);
    assertThat(text(contents, 1)).isEqualTo(DebPackages.INIT);
    assertThat(text(contents, 2)).startsWith("#!/bin/bash");
  }

  @Test
  void knowsHowAScriptIsShippedAndWhatIsAroundIt() throws Exception {
    List<PackedScript> scripts = read(DebPackages.build(directory)).get(0).scripts();
    assertThat(scripts.get(0).around().packaging()).isNull();
    PackedScript init = scripts.get(1);
    assertThat(init.around().packaging())
        .isEqualTo(new Packaging(Packaging.Format.DEB, true, true));
    assertThat(init.around().place()).isEqualTo("/etc/init.d/food");
    assertThat(init.around().files().find("/usr/sbin/food"))
        .isInstanceOfSatisfying(
            TargetFile.Regular.class,
            file -> {
              assertThat(file.content().text(0, 4)).isEqualTo("\u007fELF");
              assertThat(file.whole()).isFalse();
            });
    assertThat(init.around().files().find("/etc/default/food"))
        .isInstanceOfSatisfying(
            TargetFile.Regular.class,
            file -> assertThat(file.content().text(0, 10)).isEqualTo("OPTIONS=-v"));
    assertThat(init.around().siblings().find("out")).isEqualTo(TargetFile.UNKNOWN);
    assertThat(init.around().files().find("/usr/sbin/other")).isEqualTo(TargetFile.UNKNOWN);
    assertThat(scripts.get(2).around().place()).isEqualTo("/usr/lib/food/init");
    assertThat(scripts.get(2).around().packaging())
        .isEqualTo(new Packaging(Packaging.Format.DEB, true, false));
  }

  private static String text(PackageContents contents, int index) {
    var source = contents.scripts().get(index).source();
    return source.text(0, source.length());
  }

  private static List<PackageContents> read(Path deb) throws PackageException {
    List<PackageContents> found = new ArrayList<>();
    PackageReader.read(deb, "food.deb", path -> false, found::add);
    return found;
  }
}
