package dev.initscript.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.ScriptFixture;
import dev.initscript.fixtures.ScriptFixtures;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole scripts, with what is to be found in them and what is to become of them, byte for byte. */
final class GoldenScriptsTest {
  private static final Pattern HELPERS = Pattern.compile("(?m)^#: helpers ([A-Z ]+?)(\r?\n)");

  private final Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
  private final Fixer fixer = new Fixer(analyzer, RuleCatalog.helpers());

  static List<ScriptFixture> scripts() {
    return ScriptFixtures.all();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void hasTheExpectedFindings(ScriptFixture fixture) {
    ScriptReport report = check(fixture);

    assertThat(report.status()).as("%s", report.reason()).isEqualTo(Status.CHECKED);
    assertThat(report.findings().stream().map(f -> line(report, f)))
        .containsExactlyElementsOf(fixture.findings());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void isFixedAsExpected(ScriptFixture fixture) {
    String safe = text(fixture.fixed(), text(fixture.input(), ""));

    assertThat(fix(fixture, FixPolicy.SAFE_ONLY)).isEqualTo(safe);
    assertThat(fix(fixture, FixPolicy.UNSAFE_TOO)).isEqualTo(text(fixture.unsafe(), safe));
  }

  private ScriptReport check(ScriptFixture fixture) {
    return analyzer.analyze(fixture.name(), SourceText.of(fixture.input()));
  }

  private String fix(ScriptFixture fixture, FixPolicy policy) {
    ScriptReport report = check(fixture);
    Script script =
        new Script(fixture.name(), report.source(), Objects.requireNonNull(report.dialect()));
    FixOutcome outcome = fixer.fix(script, policy);
    FixOutcome again =
        fixer.fix(new Script(fixture.name(), outcome.fixed(), script.dialect()), policy);

    assertThat(outcome.refusals()).isEmpty();
    assertThat(again.changed()).as("a second fix changes something").isFalse();
    return outcome.fixed().text(0, outcome.fixed().length());
  }

  private static String line(ScriptReport report, ReportedFinding reported) {
    Finding finding = reported.finding();
    String applicability = finding.fix().map(fix -> fix.applicability().name()).orElse("none");
    return "%s %s %s %s%s"
        .formatted(
            report.source().lineColumn(finding.range().start()),
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.rule(),
            applicability.toLowerCase(Locale.ROOT),
            reported.suppressed() ? " suppressed" : "");
  }

  /** The text of a file of the fixture, its mention of helpers replaced by their block. */
  private static String text(byte @Nullable [] bytes, String otherwise) {
    if (bytes == null) {
      return otherwise;
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher matcher = HELPERS.matcher(text);
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(block(found.group(1)).replace("\n", found.group(2))));
  }

  private static String block(String names) {
    Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    Pattern.compile(" ").splitAsStream(names).map(Helper::valueOf).forEach(helpers::add);
    return "# initscript: helpers "
        + RuleCatalog.helpers().version()
        + " {\n"
        + RuleCatalog.helpers().functions(helpers)
        + "# initscript: helpers }\n";
  }
}
