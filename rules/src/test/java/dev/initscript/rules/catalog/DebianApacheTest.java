package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Script;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script of Debian bug 868861, as Debian ships it. */
final class DebianApacheTest {
  private static final Path SCRIPT = Path.of("/etc/init.d/apache2");

  @TempDir Path folder;

  @BeforeEach
  void needsTheScript() {
    SystemPrograms.require(Files.exists(SCRIPT), "Debian's apache2 is not installed");
  }

  @Test
  void hasTwoFindingsBothSafelyFixable() throws IOException {
    List<Finding> findings = fix().before().open();

    assertThat(findings)
        .hasSize(2)
        .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR))
        .allSatisfy(
            finding ->
                assertThat(finding.fix().orElseThrow().applicability())
                    .isEqualTo(Applicability.SAFE));
  }

  @Test
  void onlyTheTwoSitesChange() throws IOException {
    String before = Files.readString(SCRIPT, StandardCharsets.ISO_8859_1);
    String after = RuleTester.withoutHelpers(fix().fixed());

    assertThat(after)
        .isEqualTo(
            before
                .replace("if pidof $DAEMON >", "if initscript_pidof $DAEMON >")
                .replace(
                    "pidof $DAEMON | tr ' ' '\\n' | grep -w $(cat $PIDFILE)",
                    "initscript_pidfile \"$PIDFILE\" \"$DAEMON\""));
  }

  @Test
  void theHelpersStandOnceBeforeTheFunctionThatCallsThem() throws IOException {
    String after = text(fix().fixed());

    assertThat(after).containsOnlyOnce("# initscript: helpers 1 {\n");
    assertThat(after.indexOf("initscript_pidof()")).isLessThan(after.indexOf("do_stop()"));
    assertThat(after)
        .contains("# initscript: helpers }\n\n#\n# Function that stops the daemon/service\n");
  }

  @Test
  void nothingIsLeftToFind() throws IOException {
    FixOutcome outcome = fix();

    assertThat(outcome.after().findings()).isEmpty();
    assertThat(outcome.withheld()).isEmpty();
    assertThat(outcome.applied()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash -n", "bash -n", "busybox sh -n"})
  void shellsAcceptTheResult(String shell) throws Exception {
    SystemPrograms.require(shell.split(" ", 2)[0]);

    assertThat(run(shell, write(fix().fixed()))).isEmpty();
  }

  @Test
  void shellcheckHasNothingNewToSay() throws Exception {
    SystemPrograms.require("shellcheck");
    Pattern code = Pattern.compile("\\[(SC\\d+)]");
    Map<String, Integer> before = counts(run("shellcheck -f gcc", SCRIPT), code);
    Map<String, Integer> after = counts(run("shellcheck -f gcc", write(fix().fixed())), code);

    assertThat(before).isNotEmpty();
    after.forEach(
        (found, times) ->
            assertThat(times).as(found).isLessThanOrEqualTo(before.getOrDefault(found, 0)));
  }

  @Test
  void checkbashismsHasNothingNewToSay() throws Exception {
    SystemPrograms.require("checkbashisms");
    Pattern kind = Pattern.compile("possible bashism in \\S+ line \\d+ (\\(.*\\))");
    Map<String, Integer> before = counts(run("checkbashisms", SCRIPT), kind);

    assertThat(counts(run("checkbashisms", write(fix().fixed())), kind)).isEqualTo(before);
  }

  private static FixOutcome fix() throws IOException {
    SourceText source = SourceText.of(Files.readAllBytes(SCRIPT));
    return RuleTester.fix(new Script("apache2", source, Dialect.POSIX), FixPolicy.SAFE_ONLY);
  }

  private Path write(SourceText script) throws IOException {
    return Files.write(folder.resolve("apache2"), script.toBytes());
  }

  private static String text(SourceText source) {
    return source.text(0, source.length());
  }

  private static String run(String command, Path file) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.add(file.toString());
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int unused = process.waitFor();
      return text;
    }
  }

  private static Map<String, Integer> counts(String output, Pattern kind) {
    Map<String, Integer> counts = new TreeMap<>();
    Matcher matcher = kind.matcher(output);
    while (matcher.find()) {
      counts.merge(matcher.group(1), 1, Integer::sum);
    }
    return counts;
  }
}
