package dev.initscript.maven.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.facts.ScriptKind;
import dev.initscript.rules.files.Packaging;
import dev.initscript.shell.syntax.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RpmTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"w9.gzdio", "w9.bzdio", "w7.xzdio", "w7.lzdio", "w19.zstdio", "w.ufdio"})
  void readsWhatRpmBuilds(String payload) throws Exception {
    PackageContents contents = read(RpmPackages.build(directory, payload));
    assertThat(contents.scripts().stream().map(contents::nameOf))
        .containsExactly(
            "food.rpm!/%pre",
            "food.rpm!/%post",
            "food.rpm!/%preun",
            "food.rpm!/%posttrans",
            "food.rpm!/%triggerin(httpd)",
            "food.rpm!/%triggerpostun(httpd)",
            "food.rpm!/%filetriggerin(/usr/lib/food)",
            "food.rpm!/etc/rc.d/init.d/food");
    assertThat(text(contents.scripts().get(1))).isEqualTo("/sbin/chkconfig --add food");
    assertThat(text(contents.scripts().get(7))).isEqualTo("#!/bin/sh\na=(1 2)\n");
  }

  @Test
  void readsShAsTheBashThatItIs() throws Exception {
    List<PackedScript> scripts = read(RpmPackages.build(directory, "w9.gzdio")).scripts();
    for (PackedScript script : List.of(scripts.get(0), scripts.get(7))) {
      assertThat(script.kind()).isEqualTo(new ScriptKind.Shell(Dialect.BASH, "in an rpm package"));
    }
    assertThat(scripts.get(3).kind()).isInstanceOf(ScriptKind.NotShell.class);
    assertThat(scripts.get(5).kind()).isEqualTo(new ScriptKind.NotShell("a script for perl"));
    assertThat(scripts.get(7).around().packaging())
        .isEqualTo(new Packaging(Packaging.Format.RPM, true, false));
  }

  private static String text(PackedScript script) {
    return script.source().text(0, script.source().length());
  }

  private static PackageContents read(Path rpm) throws PackageException {
    List<PackageContents> found = new ArrayList<>();
    PackageReader.read(rpm, "food.rpm", path -> false, found::add);
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
