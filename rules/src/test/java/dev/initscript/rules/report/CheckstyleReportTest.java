package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.bjurr.violations.lib.model.SEVERITY;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;

class CheckstyleReportTest {
  @Test
  void isTheWholeDocument() {
    assertThat(Reports.text(new CheckstyleReport(), Reports.all()))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <checkstyle version="8.0">
              <file name="init.d/ä, &quot;b&quot;: 100%">
                <error line="2" column="6" severity="error" message="It &lt;lies&gt; &amp; &quot;cheats&quot;." source="initscript.full-path-pidof"/>
                <error line="2" column="6" severity="warning" message="100%: w^A" source="initscript.full-path-pidof"/>
                <error line="2" column="6" severity="info" message="n" source="initscript.full-path-pidof"/>
              </file>
              <file name="/etc/c">
                <error line="2" column="1" severity="error" message="found &quot;x&quot;" source="initscript.syntax-error"/>
              </file>
              <file name="clean">
              </file>
            </checkstyle>
            """);
  }

  @Test
  void isReadByOthers() throws Exception {
    String report = Reports.text(new CheckstyleReport(), Reports.all());
    var found = new CheckStyleParser().parseReportOutput(report, new NoLogger());
    assertThat(found)
        .extracting(
            Violation::getFile,
            Violation::getStartLine,
            Violation::getColumn,
            Violation::getSeverity,
            Violation::getRule)
        .containsExactlyInAnyOrder(
            tuple("init.d/ä, \"b\": 100%", 2, 6, SEVERITY.ERROR, "initscript.full-path-pidof"),
            tuple("init.d/ä, \"b\": 100%", 2, 6, SEVERITY.WARN, "initscript.full-path-pidof"),
            tuple("init.d/ä, \"b\": 100%", 2, 6, SEVERITY.INFO, "initscript.full-path-pidof"),
            tuple("/etc/c", 2, 1, SEVERITY.ERROR, "initscript.syntax-error"));
    assertThat(found)
        .extracting(Violation::getMessage)
        .contains("It <lies> & \"cheats\".", "found \"x\"");
  }

  @Test
  void ofNothingIsADocumentToo() {
    assertThat(Reports.text(new CheckstyleReport(), List.of())).contains("<checkstyle ");
  }
}
