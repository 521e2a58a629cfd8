package dev.initscript.maven.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.initscript.fixtures.DebianScripts;
import dev.initscript.rules.Finding;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.facts.ScriptKind.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of Debian that fixtures/setup downloads. */
final class RealPackagesTest {
  private static final List<String> FINDINGS_OF_PACKAGING =
      List.of("init-script-not-executable", "init-script-no-conffile");

  @TempDir private Path directory;

  @Test
  void readsTheScriptsThatDpkgUnpacks() throws Exception {
    for (Path deb : packages()) {
      Path root = directory.resolve(deb.getFileName());
      Programs.run(directory, "dpkg-deb", "--raw-extract", deb.toString(), root.toString());
      PackageContents contents = read(deb);
      List<String> unpacked = new ArrayList<>();
      for (String place : List.of("DEBIAN", "etc/init.d")) {
        try (Stream<Path> files = Files.list(root.resolve(place))) {
          files
              .filter(file -> startsWithShebang(file))
              .forEach(file -> unpacked.add("/" + root.relativize(file)));
        }
      }
      assertThat(contents.scripts().stream().map(PackedScript::path))
          .containsAll(unpacked)
          .contains("/etc/init.d/" + deb.getFileName().toString().split("_", 2)[0]);
      for (PackedScript script : contents.scripts()) {
        assertThat(script.source().toBytes())
            .isEqualTo(Files.readAllBytes(root.resolve(script.path().substring(1))));
      }
    }
  }

  @Test
  void findsNothingWrongWithTheirPackaging() throws Exception {
    var analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    for (Path deb : packages()) {
      PackageContents contents = read(deb);
      for (PackedScript script : contents.scripts()) {
        if (script.kind() instanceof Shell shell) {
          String name = contents.nameOf(script);
          var packed = new Script(name, script.source(), shell.dialect(), script.around());
          assertThat(analyzer.analyze(packed).open().stream().map(Finding::rule))
              .as(name)
              .noneMatch(rule -> FINDINGS_OF_PACKAGING.contains(rule.value()));
        }
      }
    }
  }

  private static PackageContents read(Path deb) throws PackageException {
    List<PackageContents> found = new ArrayList<>();
    PackageReader.read(deb, deb.getFileName().toString(), path -> false, found::add);
    return found.get(found.size() - 1);
  }

  private static boolean startsWithShebang(Path file) {
    try {
      return Files.isRegularFile(file)
          && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("#!");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> packages() throws IOException {
    Path directory = DebianScripts.directory().resolveSibling("debian-packages");
    List<Path> packages = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        files.filter(file -> file.toString().endsWith(".deb")).sorted().forEach(packages::add);
      }
    }
    if (packages.isEmpty() && Boolean.getBoolean("initscript.requireSystem")) {
      fail("there is no package in " + directory + "; fixtures/setup downloads some");
    }
    assumeTrue(!packages.isEmpty(), "there is no package in " + directory);
    return packages;
  }
}
