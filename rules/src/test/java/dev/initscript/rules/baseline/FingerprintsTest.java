package dev.initscript.rules.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static final String SCRIPT =
      """
      #!/bin/sh
      D=/usr/sbin/food
      status() {
        pidof $D
      }
      stop() {
        kill $(pidof $D)
      }
      """;

  @Test
  void survivesLinesThatMove() {
    String moved = SCRIPT.replace("status() {", "\n# Says whether it runs.\n\nstatus() {");
    assertThat(findings(moved)).isEqualTo(findings(SCRIPT)).hasSize(2);
  }

  @Test
  void survivesAnotherIndentationAndOtherLineEnds() {
    assertThat(findings(SCRIPT.replace("  ", "\t\t"))).isEqualTo(findings(SCRIPT));
    assertThat(findings(SCRIPT.replace("\n", "\r\n"))).isEqualTo(findings(SCRIPT));
  }

  @Test
  void survivesAnOrderThatChanges() {
    String swapped =
        """
        #!/bin/sh
        D=/usr/sbin/food
        stop() {
          kill $(pidof $D)
        }
        status() {
          pidof $D
        }
        """;
    assertThat(findings(swapped)).containsExactlyInAnyOrderElementsOf(findings(SCRIPT));
  }

  @Test
  void isAnotherForAnotherLine() {
    List<String> changed = findings(SCRIPT.replace("kill $(pidof $D)", "kill -9 $(pidof $D)"));
    assertThat(changed.get(0)).isEqualTo(findings(SCRIPT).get(0));
    assertThat(changed.get(1)).isNotEqualTo(findings(SCRIPT).get(1));
  }

  @Test
  void numbersEqualLines() {
    List<String> twice = findings("#!/bin/sh\npidof /sbin/a\npidof /sbin/a\n");
    assertThat(twice).hasSize(2).doesNotHaveDuplicates();
    assertThat(findings("#!/bin/sh\npidof /sbin/a\n")).containsExactly(twice.get(0));
  }

  @Test
  void doesNotDependOnThePath() {
    assertThat(Fingerprints.ofFindings(report("b", SCRIPT))).isEqualTo(findings(SCRIPT));
  }

  @Test
  void coversSyntaxErrors() {
    List<String> first = Fingerprints.ofSyntaxErrors(report("a", "#!/bin/sh\necho )\n"));
    List<String> moved = Fingerprints.ofSyntaxErrors(report("a", "#!/bin/sh\n\n  echo )\n"));
    assertThat(first).isEqualTo(moved).hasSize(1);
    assertThat(findings("#!/bin/sh\necho )\n")).isEmpty();
  }

  private static List<String> findings(String script) {
    return Fingerprints.ofFindings(report("a", script));
  }

  private static ScriptReport report(String path, String script) {
    return new Analyzer(RuleCatalog.all(), Configuration.standard())
        .analyze(path, SourceText.ofUtf8(script));
  }
}
