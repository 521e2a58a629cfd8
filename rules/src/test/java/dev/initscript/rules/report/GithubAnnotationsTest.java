package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {
  @Test
  void areOneWorkflowCommandForEachOpenFinding() {
    assertThat(Reports.text(new GithubAnnotations(), Reports.all()))
        .isEqualTo(
            """
            ::error file=init.d/ä%2C "b"%3A 100%25,line=2,endLine=2,col=6,endColumn=14,title=full-path-pidof::It <lies> & "cheats". See https://initscript.dev/rules/full-path-pidof.html
            ::warning file=init.d/ä%2C "b"%3A 100%25,line=2,endLine=2,col=6,endColumn=14,title=full-path-pidof::100%25: w\u0001 See https://initscript.dev/rules/full-path-pidof.html
            ::notice file=init.d/ä%2C "b"%3A 100%25,line=2,endLine=2,col=6,endColumn=14,title=full-path-pidof::n See https://initscript.dev/rules/full-path-pidof.html
            ::error file=/etc/c,line=2,endLine=2,col=1,endColumn=2,title=syntax error::found "x"
            """);
  }

  @Test
  void neverBreakALineAndHaveNoColumnsAcrossLines() {
    Marked script = Marked.utf8("«a\nb»\n");
    var finding = Marked.open(script.finding(Severity.NOTE, "1\r\n2"));
    var reports = List.of(Marked.checked("a\nb", script.source(), finding));
    assertThat(Reports.text(new GithubAnnotations(), reports))
        .isEqualTo(
            "::notice file=a%0Ab,line=1,endLine=2,title=full-path-pidof::1%0D%0A2"
                + " See https://initscript.dev/rules/full-path-pidof.html\n");
  }
}
