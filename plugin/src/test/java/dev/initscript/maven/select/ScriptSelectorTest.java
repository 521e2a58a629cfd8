package dev.initscript.maven.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptSelectorTest {
  private static final String SHELL = "#!/bin/sh\n:\n";

  @TempDir private Path temporary;
  private Path base = Path.of("");

  @BeforeEach
  void baseDirectory() throws IOException {
    base = Files.createDirectory(temporary.resolve("base")).toRealPath();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "etc/init.d/foo",
        "a/b/rc.d/foo",
        "rc.d/rc3.d/S01foo",
        "foo.init",
        "debian/foo.init",
        "debian/init",
        "debian/foo.postinst",
        "src/deb/control/preinst",
        "DEBIAN/prerm",
        "DEBIAN/postrm",
        "src/deb/any/where/foo",
        "src/main/rpm/foo"
      })
  void findsScriptsWhereSourceTreesKeepThem(String name) throws Exception {
    file(name, SHELL);
    file("src/main/resources/other.sh", SHELL);
    assertThat(names(select())).containsExactly(name);
  }

  @Test
  void takesWhatNamesAShellAndCountsTheRest() throws Exception {
    file("init.d/sh", SHELL);
    file("init.d/bash", "#!/usr/bin/env bash\n");
    file("init.d/busybox", "#!/bin/sh /etc/rc.common\n");
    file("init.d/functions", "f() { :; }\n");
    file("init.d/perl", "#!/usr/bin/perl\n");
    file("init.d/python", "#!/usr/bin/env python3\n");
    file("init.d/binary", "\u007fELF\0\0");
    file("init.d/empty", "");
    file("init.d/README", "This directory is for scripts (see rc(8)).\n");
    file("init.d/sh.dpkg-dist", SHELL);
    file("init.d/sh~", SHELL);

    Selection selection = select();
    assertThat(names(selection))
        .containsExactly("init.d/bash", "init.d/busybox", "init.d/functions", "init.d/sh");
    assertThat(selection.leftOutLine())
        .isEqualTo(
            "Left out 7: 1 a binary file, 1 a script for perl, 1 a script for python3, 2 excluded by"
                + " name, 1 the file is empty, 1 without an interpreter line.");
  }

  @Test
  void takesAnExecutableFileWithoutInterpreterLine() throws Exception {
    Path script = file("init.d/old", "case $1 in start) ;; esac\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(names(select())).containsExactly("init.d/old");
  }

  @Test
  void doesNotEnterWhatIsNotItsOwn() throws Exception {
    file("init.d/mine", SHELL);
    file(".git/init.d/a", SHELL);
    file("web/node_modules/x/init.d/a", SHELL);
    file("target/classes/init.d/a", SHELL);
    file("module/init.d/a", SHELL);
    assertThat(
            names(
                select(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Set.of(base.resolve("target"), base.resolve("module")))))
        .containsExactly("init.d/mine");
  }

  @Test
  void searchesEachTreeOnce() throws Exception {
    file("init.d/top", SHELL);
    file("module/init.d/inner", SHELL);
    file("module/target/init.d/built", SHELL);
    Path module = base.resolve("module");
    var request =
        new SelectionRequest(
            base,
            List.of(base, module),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(module, module.resolve("target")),
            PatternsIn.NOTHING);
    assertThat(names(ScriptSelector.select(request)))
        .containsExactly("init.d/top", "module/init.d/inner");
  }

  @Test
  void entersTheBuildDirectoryIfItIsNamed() throws Exception {
    file("target/staged/foo", SHELL);
    assertThat(
            names(
                select(
                    List.of(),
                    List.of("target/staged"),
                    List.of(),
                    List.of(),
                    Set.of(base.resolve("target")))))
        .containsExactly("target/staged/foo");
  }

  @Test
  void searchesNamedDirectoriesForShellScriptsEverywhere() throws Exception {
    file("scripts/foo", SHELL);
    file("scripts/deep/er/foo.sh", SHELL);
    file("scripts/notes.txt", "notes\n");
    file("init.d/other", SHELL);
    assertThat(names(inDirectories("scripts")))
        .containsExactly("scripts/deep/er/foo.sh", "scripts/foo");
    assertThat(names(inDirectories(base.resolve("scripts") + "/")))
        .containsExactly("scripts/deep/er/foo.sh", "scripts/foo");
  }

  @Test
  void namesWhatLiesOutsideByThePathThatWasGiven() throws Exception {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.writeString(outside.resolve("foo"), SHELL);
    assertThat(names(inDirectories("../outside/"))).containsExactly("../outside/foo");
    assertThat(names(inDirectories(outside.toString()))).containsExactly(outside + "/foo");
    assertThat(names(named("../outside/foo"))).containsExactly("../outside/foo");
    assertThat(names(named(outside + "/foo"))).containsExactly(outside + "/foo");
  }

  @Test
  void obeysIncludesAndExcludes() throws Exception {
    file("a/one.sh", SHELL);
    file("a/two.sh", SHELL);
    file("b/one.sh", SHELL);
    file("init.d/foo", SHELL);
    assertThat(names(select(List.of(), List.of(), List.of("**/*.sh"), List.of("b/**"), Set.of())))
        .containsExactly("a/one.sh", "a/two.sh");
    assertThat(names(select(List.of(), List.of("a"), List.of("*.sh"), List.of("two.*"), Set.of())))
        .containsExactly("a/one.sh");
  }

  @Test
  void alwaysTakesANamedFile() throws Exception {
    file("x.pl", "#!/usr/bin/perl\n");
    file("init.d/foo", SHELL);
    Selection selection = named("x.pl");
    assertThat(selection.scripts())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("stamp")
        .containsExactly(new ScriptFile(base.resolve("x.pl"), "x.pl", true));
  }

  @Test
  void takesAFileOnceHoweverOftenItIsReached() throws Exception {
    file("init.d/foo", SHELL);
    Files.createDirectories(base.resolve("rc.d"));
    Files.createSymbolicLink(base.resolve("rc.d/S01foo"), Path.of("../init.d/foo"));
    assertThat(names(select())).containsExactly("init.d/foo");
    assertThat(names(named("rc.d/S01foo", "init.d/foo", "./init.d/../init.d/foo")))
        .containsExactly("rc.d/S01foo");
    assertThat(
            names(
                select(
                    List.of("init.d/foo"),
                    List.of("init.d", "rc.d", "."),
                    List.of(),
                    List.of(),
                    Set.of())))
        .containsExactly("init.d/foo");
  }

  @Test
  void followsNoLinkOutOfTheTree() throws Exception {
    Path outside = Files.writeString(temporary.resolve("theirs"), SHELL);
    file("init.d/foo", SHELL);
    Files.createSymbolicLink(base.resolve("init.d/link"), outside);
    Files.createSymbolicLink(base.resolve("rc.d"), temporary);
    Files.createSymbolicLink(base.resolve("init.d/dangling"), Path.of("nowhere"));
    Files.createSymbolicLink(base.resolve("init.d/loop"), Path.of("loop"));
    Selection selection = select();
    assertThat(names(selection)).containsExactly("init.d/foo");
    assertThat(selection.leftOutLine())
        .isEqualTo("Left out 1: 1 a link that leads out of the directory.");
    assertThat(named("init.d/link").scripts())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("stamp")
        .containsExactly(new ScriptFile(outside.toRealPath(), "init.d/link", true));
  }

  @Test
  void looksIntoADirectoryThatIsALink() throws Exception {
    file("real/foo", SHELL);
    Files.createSymbolicLink(base.resolve("linked"), Path.of("real"));
    assertThat(names(inDirectories("linked"))).containsExactly("linked/foo");
  }

  @Test
  void ignoresBlanksAroundCommas() throws Exception {
    file("a b", SHELL);
    file("c", SHELL);
    assertThat(names(named(" a b ", "", "c"))).containsExactly("a b", "c");
  }

  @Test
  void saysWhatIsWrongWithAName() throws Exception {
    Files.createDirectories(base.resolve("init.d"));
    file("foo", SHELL);
    assertThatThrownBy(() -> named("init.d/foo"))
        .isInstanceOf(SelectionException.class)
        .hasMessage(
            "initscript.files: there is no file init.d/foo; a relative path counts from %s.", base);
    assertThatThrownBy(() -> named("/no/such/file"))
        .hasMessage("initscript.files: there is no file /no/such/file.");
    assertThatThrownBy(() -> named("init.d"))
        .hasMessage(
            "initscript.files: init.d is a directory; name the scripts in it, or use"
                + " initscript.directories.");
    assertThatThrownBy(() -> named("/dev/null"))
        .hasMessage("initscript.files: /dev/null is not a regular file; name a script.");
    assertThatThrownBy(() -> inDirectories("init"))
        .hasMessage(
            "initscript.directories: there is no directory init; a relative path counts from %s.",
            base);
    assertThatThrownBy(() -> inDirectories("foo"))
        .hasMessage(
            "initscript.directories: foo is not a directory; use initscript.files for a file.");
    assertThatThrownBy(() -> named("a\0b")).hasMessageContaining("cannot be a path here");
  }

  private Selection select() throws SelectionException {
    return select(List.of(), List.of(), List.of(), List.of(), Set.of());
  }

  private Selection named(String... files) throws SelectionException {
    return select(List.of(files), List.of(), List.of(), List.of(), Set.of());
  }

  private Selection inDirectories(String... directories) throws SelectionException {
    return select(List.of(), List.of(directories), List.of(), List.of(), Set.of());
  }

  private Selection select(
      List<String> files,
      List<String> directories,
      List<String> includes,
      List<String> excludes,
      Set<Path> pruned)
      throws SelectionException {
    return ScriptSelector.select(
        new SelectionRequest(
            base,
            List.of(base),
            files,
            directories,
            includes,
            excludes,
            pruned,
            PatternsIn.NOTHING));
  }

  private static List<String> names(Selection selection) {
    return selection.scripts().stream().map(ScriptFile::name).toList();
  }

  private Path file(String name, String text) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
