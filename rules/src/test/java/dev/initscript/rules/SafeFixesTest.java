package dev.initscript.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
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
    try (InputStream in = SafeFixesTest.class.getResourceAsStream("safe-fixes.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^---\\n")).map(SafeFixesTest::test);
    }
  }

  private static DynamicTest test(String script) {
    String title = script.lines().findFirst().orElseThrow();
    return DynamicTest.dynamicTest(
        title,
        () -> {
          SourceText source = SourceText.ofUtf8(HEAD + script);
          ScriptReport report = ANALYZER.analyze(new Script("t", source, Dialect.POSIX));
          assertThat(report.status()).as("%s", report.reason()).isEqualTo(Status.CHECKED);
          assertThat(report.open()).as("findings").anyMatch(f -> RULES.contains(f.rule().value()));
          boolean safe =
              report.open().stream()
                  .flatMap(finding -> finding.fixes().stream())
                  .anyMatch(fix -> fix.applicability() == Applicability.SAFE);
          assertThat(safe).as("a safe fix").isEqualTo(title.startsWith("# given: "));
        });
  }
}
