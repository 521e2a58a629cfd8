package dev.initscript.maven.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.maven.cache.WholeRun.Level;
import dev.initscript.maven.cache.WholeRun.Said;
import dev.initscript.maven.select.Neighbours;
import dev.initscript.maven.select.PatternsIn;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.select.SelectionException;
import dev.initscript.maven.select.SelectionRequest;
import dev.initscript.maven.select.Survey;
import dev.initscript.rules.report.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is repeated only if everything it has seen is as it was. */
class WholeRunTest {
  private static final String SCRIPT = "stage/etc/init.d/food";
  private static final String SOURCED = "stage/etc/default/food";
  private static final WholeRun RUN =
      new WholeRun(
          "No file was left out.",
          List.of(
              new Said(Level.WARNING, "food:1:1: \u201efound\u201c"), new Said(Level.DEBUG, "")),
          new Summary(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));

  /** So far from now that all files are old enough to be believed. */
  private static final long LATER = 60_000;

  @TempDir private Path temporary;
  private long started;

  @BeforeEach
  void anEarlierRun() throws IOException, SelectionException {
    write(SCRIPT, "#!/bin/sh\n. /etc/default/food\n");
    write("stage/etc/init.d/beerd", "#!/bin/sh\n");
    write("stage/usr/share/doc/README", "first");
    write("src/d1/init.d/winer", "#!/bin/sh\n");
    write(SOURCED, "PIDFILE=/run/a.pid");
    link("src/d1/init.d/linked", "../lib/one.sh");
    write("src/d1/lib/one.sh", "#!/bin/sh\n");
    write("src/d1/lib/two.sh", "#!/bin/sh\n");
    link("stage/etc/alias", "default");
    keep(System.currentTimeMillis() + LATER);
  }

  private void keep(long now) throws IOException, SelectionException {
    started = now;
    ReportCache cache = open();
    Survey survey = survey(List.of());
    lookAround(cache);
    cache.add(RUN, survey, "root");
    cache.save();
  }

  /** As a script does that sources files. */
  private void lookAround(ReportCache cache) throws IOException {
    Path path = path(SCRIPT).toRealPath();
    var script = new ScriptFile(path, SCRIPT, false);
    var around = new Neighbours(List.of(script), null, cache.sightings()).of(script).files();
    around.find("/etc/default/food");
    around.find("/etc/alias/food");
    around.find("/usr/lib/food/functions");
  }

  @Test
  void isRepeatedIfNothingHasChanged() throws Exception {
    assertThat(again()).isEqualTo(RUN);
    assertThat(again()).isEqualTo(RUN);
  }

  @Test
  void isRepeatedWhateverHappensToOtherFiles() throws Exception {
    write("stage/usr/share/doc/README", "second");
    write("node_modules/init.d/food", "#!/bin/sh\n");
    assertThat(again()).isEqualTo(RUN);
  }

  @Test
  void aScriptThatIsAdded() throws Exception {
    write("src/d1/init.d/aled", "#!/bin/sh\n");
    assertThat(again()).isNull();
  }

  @Test
  void aScriptThatIsRemoved() throws Exception {
    Files.delete(path("src/d1/init.d/winer"));
    assertThat(again()).isNull();
  }

  @Test
  void aChangeOfTheSameSizeThatKeepsTheTime() throws Exception {
    FileTime modified = Files.getLastModifiedTime(path(SCRIPT));
    write(SCRIPT, "#!/bin/sh\n. /etc/default/fool\n");
    Files.setLastModifiedTime(path(SCRIPT), modified);
    assertThat(again()).isNull();
  }

  @Test
  void aScriptThatIsRenamedOverAnother() throws Exception {
    Files.move(
        path("stage/etc/init.d/beerd"),
        path("src/d1/init.d/winer"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(again()).isNull();
  }

  @Test
  void aScriptThatIsMadeExecutable() throws Exception {
    assertThat(path(SCRIPT).toFile().setExecutable(true)).isTrue();
    assertThat(again()).isNull();
  }

  @Test
  void aDirectoryThatIsRenamed() throws Exception {
    Files.move(path("src/d1"), path("src/d2"));
    assertThat(again()).isNull();
  }

  @Test
  void aDirectoryThatBecomesALink() throws Exception {
    Files.move(path("src/d1"), path("elsewhere"));
    link("src/d1", "../elsewhere");
    assertThat(again()).isNull();
  }

  @Test
  void aLinkThatLeadsElsewhere() throws Exception {
    Files.delete(path("src/d1/init.d/linked"));
    link("src/d1/init.d/linked", "../lib/two.sh");
    assertThat(again()).isNull();
  }

  @Test
  void aChangeOfWhatALinkLeadsTo() throws Exception {
    write("src/d1/lib/one.sh", "#!/bin/bash");
    assertThat(again()).isNull();
  }

  @Test
  void aSourcedFileThatIsChanged() throws Exception {
    FileTime modified = Files.getLastModifiedTime(path(SOURCED));
    write(SOURCED, "PIDFILE=/run/b.pid");
    Files.setLastModifiedTime(path(SOURCED), modified);
    assertThat(again()).isNull();
  }

  @Test
  void aSourcedFileThatIsRemoved() throws Exception {
    Files.delete(path(SOURCED));
    assertThat(again()).isNull();
  }

  @Test
  void aFileThatWasNotThereToSource() throws Exception {
    write("stage/usr/lib/food/functions", "");
    assertThat(again()).isNull();
  }

  @Test
  void aLinkOnTheWayToASourcedFile() throws Exception {
    write("stage/etc/other/food", "PIDFILE=/run/a.pid");
    Files.delete(path("stage/etc/alias"));
    link("stage/etc/alias", "other");
    assertThat(again()).isNull();
  }

  @Test
  void aWholeSystemIsWhatWasAStage() throws Exception {
    write("stage/bin/sh", "");
    assertThat(again()).isNull();
  }

  @Test
  void anotherRequest() throws Exception {
    assertThat(open().unchanged(survey(List.of("**/beerd")), "root")).isNull();
    assertThat(open().unchanged(survey(List.of()), "other root")).isNull();
  }

  @Test
  void aClockThatIsSetBack() throws Exception {
    started--;
    assertThat(again()).isNull();
  }

  @Test
  void isNotKeptWhileAFileIsNew() throws Exception {
    Files.delete(temporary.resolve("cache"));
    keep(System.currentTimeMillis() + 1_000);
    started += LATER;
    assertThat(again()).isNull();
  }

  @Test
  void isNotKeptIfAFileChangesMeanwhile() throws Exception {
    Files.delete(temporary.resolve("cache"));
    ReportCache cache = open();
    Survey survey = survey(List.of());
    lookAround(cache);
    write(SOURCED, "changed");
    lookAround(cache);
    cache.add(RUN, survey, "root");
    cache.save();
    assertThat(again()).isNull();
  }

  @Test
  void isNotKeptForNamedFiles() throws Exception {
    SelectionRequest named = request(List.of(SCRIPT), List.of());
    Files.delete(temporary.resolve("cache"));
    ReportCache cache = open();
    cache.add(RUN, Survey.of(named), "root");
    cache.save();
    assertThat(open().unchanged(Survey.of(named), "root")).isNull();
  }

  @Test
  void anyDamageCostsNoMoreThanTheRun() throws Exception {
    byte[] whole = Files.readAllBytes(temporary.resolve("cache"));
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x55;
      Files.write(temporary.resolve("cache"), damaged);
      assertThat(again()).isIn(null, RUN);
    }
  }

  private @Nullable WholeRun again() throws SelectionException {
    return open().unchanged(survey(List.of()), "root");
  }

  private ReportCache open() {
    return ReportCache.open(temporary.resolve("cache"), "rules", started);
  }

  private Survey survey(List<String> excludes) throws SelectionException {
    return Survey.of(request(List.of(), excludes));
  }

  private SelectionRequest request(List<String> files, List<String> excludes) {
    return new SelectionRequest(
        path(""),
        List.of(path("")),
        files,
        List.of(),
        List.of(),
        excludes,
        Set.of(),
        PatternsIn.NOTHING);
  }

  private Path path(String name) {
    return temporary.resolve("project").resolve(name);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), text);
  }

  private void link(String name, String target) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.createSymbolicLink(path(name), Path.of(target));
  }
}
