package dev.initscript.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.maven.cache.ReportCache;
import dev.initscript.maven.check.CheckException;
import dev.initscript.maven.check.CheckSettings;
import dev.initscript.maven.check.DialectOption;
import dev.initscript.maven.check.Scripts;
import dev.initscript.maven.fork.CheckOrder.CacheOrder;
import dev.initscript.maven.select.PatternsIn;
import dev.initscript.maven.select.ScriptFile;
import dev.initscript.maven.select.ScriptSelector;
import dev.initscript.maven.select.SelectionRequest;
import dev.initscript.maven.select.Survey;
import dev.initscript.rules.Platform;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other JVM says what this one would, and whatever becomes of it, each script is checked. */
class CheckingJvmTest {
  private static final String CLEAN = "#!/bin/sh\necho hello\n";
  private static final String DEFECT =
      "#!/bin/sh\nif pidof /usr/sbin/food; then\n\techo running \u00e4\nfi\n";
  private static final String SOURCING = "#!/bin/sh\nPIDFILE=/run/two.pid\n. /etc/init.d/food\n";
  private static final CheckSettings STANDARD = settings(Configuration.standard());

  @TempDir private Path base;
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void scripts() throws IOException {
    for (int i = 0; i < 100; i++) {
      write("init.d/s%03d".formatted(i), i % 10 == 0 ? DEFECT : CLEAN);
    }
    write("init.d/broken", "#!/bin/sh\nif true; then\n");
    write("init.d/python", "#!/usr/bin/python3\n");
    write("init.d/food", DEFECT);
    write("init.d/two", SOURCING);
    write("root/usr/sbin/food", "\177ELF");
  }

  @Test
  void saysWhatThisOneWouldSay() throws Exception {
    assertSame(elsewhere(order(false, null)), here(order(false, null)));
    assertSame(elsewhere(order(true, null)), here(order(true, null)));
    assertThat(said).isEmpty();
  }

  @Test
  void isToldHowToCheck() throws Exception {
    var pidof = new RuleId("full-path-pidof");
    var kill = new RuleId("kill-without-pidfile");
    for (CheckSettings settings :
        List.of(
            settings(new Configuration(Map.of(pidof, Severity.NOTE), Set.of())),
            settings(new Configuration(Map.of(), Set.of(pidof, kill))),
            new CheckSettings(DialectOption.BASH, Platform.DEBIAN, Configuration.standard()))) {
      var order = new CheckOrder(settings, base.resolve("root"), false, null, files());
      List<ScriptReport> reports = here(order);
      assertThat(reports).usingRecursiveComparison().isNotEqualTo(here(order(false, null)));
      assertSame(elsewhere(order), reports);
    }
  }

  @Test
  void keepsForLaterRunsWhatThisOneWouldKeep() throws Exception {
    long later = System.currentTimeMillis() + 60_000;
    Path file = base.resolve("target/cache");
    var order = order(false, new CacheOrder(file, "x", later, leftOut(later)));
    elsewhere(order);
    long size = Files.size(file);

    Files.delete(file);
    var cache = ReportCache.open(file, "x", later);
    ScriptSelector.select(Survey.of(request()), cache);
    Scripts scripts = order.scripts(cache);
    for (ScriptFile script : order.files()) {
      scripts.check(script, false);
    }
    cache.save();
    assertThat(file).hasSize(size);

    var again = ReportCache.open(file, "x", later);
    ScriptSelector.select(Survey.of(request()), again);
    assertThat(again.unseen()).as("food, which another one sources, is not kept").isEqualTo(1);
  }

  @Test
  void whatItCannotCheckIsCheckedHere() throws Exception {
    write("init.d/s050", DEFECT + "#".repeat(700_000));
    List<ScriptReport> reports = elsewhere(order(false, null));
    assertSame(reports, here(order(false, null)));
    assertThat(said).isEmpty();

    CheckOrder order = order(false, null);
    Files.delete(base.resolve("init.d/s090"));
    assertThatThrownBy(() -> elsewhere(order))
        .isInstanceOf(CheckException.class)
        .hasMessage(
            "init.d/s090 cannot be read (no such file); make it readable, or leave it out with"
                + " initscript.excludes.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/no/such/program",
        "true",
        "head -c 100 >/dev/null; echo 'VM warning: something is deprecated'",
        "head -c 100 >/dev/null; printf '\\001\\000\\005POSIX\\001\\000\\005POSIX\\001'",
        "head -c 100 >/dev/null; printf '\\001\\000\\003sh!'",
        "head -c 100 >/dev/null; printf '\\002\\377\\377\\377\\377'"
      })
  void whateverBecomesOfItTheRestIsLeftToBeChecked(String program) throws Exception {
    CheckOrder order = order(false, null);
    List<String> taken = new ArrayList<>();
    List<ScriptFile> rest =
        CheckingJvm.check(
            order,
            (file, report) -> taken.add(file.name()),
            seen -> null,
            said::add,
            program.startsWith("/") ? List.of(program) : List.of("sh", "-c", program));
    int done = program.contains("POSIX") ? 2 : 0;
    assertThat(taken).hasSize(done);
    assertThat(rest).isEqualTo(order.files().subList(done, order.files().size()));
    assertThat(said)
        .singleElement()
        .asString()
        .startsWith("There is no other JVM to check scripts, or no more (");
  }

  private static void assertSame(List<ScriptReport> reports, List<ScriptReport> expected) {
    assertThat(reports)
        .usingRecursiveComparison()
        .withEqualsForType(
            (one, other) -> Arrays.equals(one.toBytes(), other.toBytes()), SourceText.class)
        .isEqualTo(expected);
  }

  private List<ScriptReport> elsewhere(CheckOrder order) throws CheckException {
    List<ScriptReport> reports = new ArrayList<>();
    List<ScriptFile> rest =
        CheckingJvm.check(order, (file, report) -> reports.add(report), seen -> null, said::add);
    assertThat(rest).isEmpty();
    return comparable(reports, order.withSources());
  }

  private static List<ScriptReport> here(CheckOrder order) throws CheckException {
    Scripts scripts = order.scripts(null);
    List<ScriptReport> reports = new ArrayList<>();
    for (ScriptFile file : order.files()) {
      reports.add(scripts.check(file, order.withSources()));
    }
    return comparable(reports, order.withSources());
  }

  /** Where nothing is found, the source is sent only if it is asked for. */
  private static List<ScriptReport> comparable(List<ScriptReport> reports, boolean withSources) {
    return reports.stream()
        .map(r -> withSources || !r.findings().isEmpty() ? r : r.withoutSource())
        .toList();
  }

  private CheckOrder order(boolean withSources, @Nullable CacheOrder cache) throws Exception {
    return new CheckOrder(STANDARD, null, withSources, cache, files());
  }

  private List<ScriptFile> files() throws Exception {
    return ScriptSelector.select(request()).scripts();
  }

  private List<ReportCache.LeftOut> leftOut(long started) throws Exception {
    var cache = ReportCache.open(base.resolve("target/cache"), "x", started);
    ScriptSelector.select(Survey.of(request()), cache);
    assertThat(cache.leftOut()).extracting(f -> f.name()).containsExactly("init.d/python");
    return cache.leftOut();
  }

  private SelectionRequest request() {
    return new SelectionRequest(
        base,
        List.of(base),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        PatternsIn.NOTHING);
  }

  private static CheckSettings settings(Configuration configuration) {
    return new CheckSettings(DialectOption.AUTO, Platform.POSIX, configuration);
  }

  private void write(String name, String text) throws IOException {
    Path file = base.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
