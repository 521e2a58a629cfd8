package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import dev.initscript.shell.syntax.SyntaxError;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void aSyntaxErrorIsAnErrorAndAnAllowedFindingIsNothing() {
    Marked script = Marked.utf8("«x»");
    Summary summary =
        Summary.of(
            List.of(
                Marked.unparsable("a", script.source(), new SyntaxError(script.range(), "m")),
                Marked.checked(
                    "b",
                    script.source(),
                    Marked.open(script.finding(Severity.WARNING, "m")),
                    Marked.open(script.finding(Severity.NOTE, "m")),
                    Marked.allowed(script.finding(Severity.ERROR, "m")))));

    assertThat(summary.atOrAbove(Severity.ERROR)).isEqualTo(1);
    assertThat(summary.atOrAbove(Severity.WARNING)).isEqualTo(2);
    assertThat(summary.atOrAbove(Severity.NOTE)).isEqualTo(3);
    assertThat(summary.suppressed()).isEqualTo(1);
  }
}
