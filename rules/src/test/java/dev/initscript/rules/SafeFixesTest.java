package dev.initscript.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.files.Machine;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Ugly ways of coming from the answer to "does it run?", or from the reading of a pidfile, to a
 * signal, in {@code safe-fixes.txt}: for each that is "withheld" no fix may be safe, for each that
 * is "given" one must be.
 */
final class SafeFixesTest {
  private static final String HEAD = "#!/bin/sh\nD=/usr/sbin/foo\nF=/run/foo.pid\n";
  private static final Set<String> RULES =
      Set.of(
          "full-path-pidof",
          "name-only-kill",
          "pidfile-read-aborts",
          "ps-grep-liveness",
          "replaced-exe-compare",
          "status-without-pidfile");
  private static final Analyzer ANALYZER =
      new Analyzer(RuleCatalog.all(), Configuration.standard());

  @TestFactory
  Stream<DynamicTest> safeFixes() throws IOException {
    return tests("safe-fixes.txt");
  }

  /** The same by way of another file, whose text stands behind its path. */
  @TestFactory
  Stream<DynamicTest> safeFixesInSourcedFiles() throws IOException {
    return tests("safe-fixes-sourced.txt");
  }

  private static Stream<DynamicTest> tests(String name) throws IOException {
    try (InputStream in = SafeFixesTest.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^---\\n")).map(SafeFixesTest::test);
    }
  }

  private static DynamicTest test(String text) {
    String title = text.lines().findFirst().orElseThrow();
    String[] parts = text.split("(?m)^>>> ");
    Machine machine = new Machine();
    for (String file : Arrays.asList(parts).subList(1, parts.length)) {
      int line = file.indexOf('\n');
      machine.with(file.substring(0, line), file.substring(line + 1));
    }
    SourceText source = SourceText.ofUtf8(HEAD + parts[0]);
    Surroundings around = parts.length == 1 ? Surroundings.NONE : machine.around("/etc/init.d/foo");
    Dialect dialect = title.contains(": bash: ") ? Dialect.BASH : Dialect.POSIX;
    Script script = new Script("t", source, dialect, around);
    boolean found = !title.startsWith("# withheld: no finding: ");
    return DynamicTest.dynamicTest(
        title,
        () -> {
          ScriptReport report = ANALYZER.analyze(script);
          assertThat(report.status()).as("%s", report.reason()).isEqualTo(Status.CHECKED);
          assertThat(report.open().stream().anyMatch(f -> RULES.contains(f.rule().value())))
              .as("a finding")
              .isEqualTo(found);
          boolean safe =
              report.open().stream()
                  .flatMap(finding -> finding.fixes().stream())
                  .anyMatch(fix -> fix.applicability() == Applicability.SAFE);
          assertThat(safe).as("a safe fix").isEqualTo(title.startsWith("# given: "));
        });
  }
}
