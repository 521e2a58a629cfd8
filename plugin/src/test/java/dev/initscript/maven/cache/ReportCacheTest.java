package dev.initscript.maven.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.maven.select.FileStamp;
import dev.initscript.maven.select.Glance;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered without the file: none of these scripts is there. */
class ReportCacheTest {
  private static final long NOW = 1_000_000_000_000L;
  private static final FileStamp OLD = stamp(NOW - 10_000);
  private static final SourceText CLEAN = SourceText.ofUtf8("#!/bin/sh\necho hello\n");
  private static final SourceText DEFECT = SourceText.ofUtf8("#!/bin/sh\npidof /usr/sbin/food\n");

  @TempDir private Path temporary;

  @BeforeEach
  void anEarlierRun() throws IOException {
    ReportCache cache = open(NOW);
    add(cache, script("clean", OLD), CLEAN);
    add(cache, script("defect", OLD), DEFECT);
    add(cache, script("fresh", stamp(NOW - 1_000)), CLEAN);
    cache.remember("README", OLD, new Glance("without an interpreter line", List.of()));
    cache.save();
  }

  @Test
  void aCleanScriptIsNotRead() {
    assertThat(clean(NOW, script("clean", OLD))).isNotNull();
    assertThat(clean(NOW, script("other", OLD))).isNull();
    assertThat(open(NOW).at("clean", OLD)).isEqualTo(new Glance(null, List.of("/x/functions")));
    assertThat(open(NOW).at("README", OLD)).isNotNull();
  }

  @Test
  void aStampThatDiffersInAnythingIsAnotherFile() {
    for (FileStamp other :
        List.of(
            new FileStamp(OLD.size() + 1, OLD.modified(), OLD.changed(), OLD.inode()),
            new FileStamp(OLD.size(), OLD.modified() - 1, OLD.changed(), OLD.inode()),
            new FileStamp(OLD.size(), OLD.modified(), OLD.changed() + 1, OLD.inode()),
            new FileStamp(OLD.size(), OLD.modified(), OLD.changed(), OLD.inode() + 1))) {
      assertThat(clean(NOW, script("clean", other))).isNull();
      assertThat(open(NOW).at("README", other)).isNull();
    }
    assertThat(clean(NOW, script("clean", null))).isNull();
  }

  @Test
  void aScriptThatWasFreshWhenItWasReadIsReadAgain() {
    ScriptFile fresh = script("fresh", stamp(NOW - 1_000));
    assertThat(clean(NOW + 60_000, fresh)).isNull();
    assertThat(open(NOW).find(fresh, CLEAN, nothingAround())).isNotNull();
  }

  @Test
  void isNotBelievedWhenTheClockHasBeenSetBack() {
    assertThat(clean(NOW - 1, script("clean", OLD))).isNull();
    assertThat(open(NOW - 1).find(script("clean", OLD), CLEAN, nothingAround())).isNotNull();
  }

  @Test
  void findingsAreThoseOfTheBytesThatWereRead() {
    ScriptFile script = script("defect", OLD);
    assertThat(clean(NOW, script)).isNull();
    assertThat(open(NOW).find(script, DEFECT, nothingAround()))
        .isNotNull()
        .extracting(ScriptReport::findings)
        .isEqualTo(report(script, DEFECT).findings());
    assertThat(open(NOW).find(script, CLEAN, nothingAround())).isNull();
  }

  private ReportCache open(long started) {
    return ReportCache.open(temporary.resolve("cache"), "rules", started);
  }

  private @Nullable ScriptReport clean(long started, ScriptFile script) {
    return open(started).clean(script, nothingAround());
  }

  private static void add(ReportCache cache, ScriptFile script, SourceText source) {
    cache.add(script, report(script, source), nothingAround());
  }

  private static ScriptReport report(ScriptFile script, SourceText source) {
    return new Analyzer(RuleCatalog.all(), Configuration.standard()).analyze(script.name(), source);
  }

  private static LookUps nothingAround() {
    return new LookUps(Surroundings.NONE, Surroundings.NONE);
  }

  private static ScriptFile script(String name, @Nullable FileStamp stamp) {
    return new ScriptFile(Path.of("/nowhere", name), name, false, stamp, List.of("/x/functions"));
  }

  private static FileStamp stamp(long millis) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    return new FileStamp(100, nanos, nanos, 42);
  }
}
