package dev.initscript.rules.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.text.SourceText;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final String ONE = "#!/bin/sh\npidof /sbin/a\n";
  private static final String TWO = "#!/bin/sh\npidof /sbin/b\n\n  pidof /sbin/a\n";

  @Test
  void onlyNewFindingsStayOpen() {
    Baseline baseline = Baseline.empty().with("x", report(ONE));
    ScriptReport applied = baseline.applyTo("x", report(TWO));
    assertThat(applied.open()).hasSize(1);
    assertThat(applied.open().get(0).message()).contains("/sbin/b");
    assertThat(applied.findings())
        .extracting(ReportedFinding::suppressionReason)
        .containsExactlyInAnyOrder(null, "in the baseline");
  }

  @Test
  void aSecondOneOfTheSameKindIsNew() {
    Baseline baseline = Baseline.empty().with("x", report(ONE));
    assertThat(baseline.applyTo("x", report(ONE + "pidof /sbin/a\n")).open()).hasSize(1);
  }

  @Test
  void anotherScriptsFindingsAreNotAccepted() {
    Baseline baseline = Baseline.empty().with("x", report(ONE));
    assertThat(baseline.applyTo("y", report(ONE)).open()).hasSize(1);
  }

  @Test
  void isReadAsItWasWritten() {
    Baseline baseline = Baseline.empty().with("b c\nd %0A", report(TWO)).with("/a", report(ONE));
    assertThat(baseline.text())
        .matches(
            "#.*\\n[0-9a-f]{32} full-path-pidof /a\\n"
                + "([0-9a-f]{32} full-path-pidof b c%0Ad %250A\\n){2}");
    assertThat(Baseline.parse(baseline.text()).text()).isEqualTo(baseline.text());
    assertThat(Baseline.parse(baseline.text()).paths()).containsExactly("/a", "b c\nd %0A");
  }

  @Test
  void namesWhatNoLongerOccurs() {
    Baseline baseline = Baseline.empty().with("x", report(TWO));
    ScriptReport now = report(ONE);
    assertThat(baseline.gone("x", now)).hasSize(1);
    assertThat(baseline.gone("x", baseline.applyTo("x", now))).hasSize(1);
    assertThat(baseline.gone("x", baseline.applyTo("x", report(TWO)))).isEmpty();
    assertThat(baseline.gone("y", now)).isEmpty();
    assertThat(baseline.with("x", now).size()).isEqualTo(1);
  }

  @Test
  void whatACommentAllowsNeedsNoBaseline() {
    ScriptReport allowed =
        report("#!/bin/sh\npidof /sbin/a # initscript: allow full-path-pidof -- one only\n");
    assertThat(Baseline.empty().with("x", allowed).size()).isZero();
  }

  @Test
  void aScriptThatCannotBeReadKeepsWhatItHas() {
    Baseline baseline = Baseline.empty().with("x", report(ONE));
    ScriptReport broken = report("#!/bin/sh\nif\n");
    assertThat(baseline.gone("x", broken)).isEmpty();
    assertThat(baseline.with("x", broken).size()).isEqualTo(1);
    assertThat(baseline.applyTo("x", broken).syntaxErrors()).isNotEmpty();
  }

  @Test
  void refusesALineThatIsNone() {
    assertThatThrownBy(() -> Baseline.parse("# head\n\nfull-path-pidof init.d/x\n"))
        .hasMessage(
            "line 3 is \"full-path-pidof init.d/x\"; it must be a fingerprint, a rule and a path");
  }

  private static ScriptReport report(String script) {
    return new Analyzer(RuleCatalog.all(), Configuration.standard())
        .analyze("x", SourceText.ofUtf8(script));
  }
}
