package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.TextRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void isTheWholeDocumentedObject() throws IOException {
    Marked script = Marked.utf8("#!/bin/sh\nx ä; «pidof\n$D»\n");
    var safe = new Fix("t", Applicability.SAFE, EditList.of(), Set.of());
    var unsafe = new Fix("t", Applicability.UNSAFE, EditList.of(), Set.of());
    var shown = new Fix("t", Applicability.DISPLAY_ONLY, EditList.of(), Set.of());
    var reports =
        List.of(
            Marked.checked(
                "init.d/ä \"b\"",
                script.source(),
                Marked.open(script.finding(Severity.ERROR, "It\nlies.", safe, unsafe)),
                Marked.open(script.finding(Severity.WARNING, "w", unsafe)),
                Marked.open(script.finding(Severity.NOTE, "n", shown)),
                Marked.allowed(script.finding(Severity.ERROR, "s"))),
            Marked.unparsable(
                "c", script.source(), new SyntaxError(new TextRange(10, 11), "found \"x\"")),
            Marked.skipped("d.pl", "a script for perl"));

    assertThat(json(reports))
        .isEqualTo(
            """
            {
              "tool" : {
                "name" : "initscript",
                "version" : "1.2"
              },
              "scripts" : [
                {
                  "path" : "init.d/ä \\"b\\"",
                  "dialect" : "posix",
                  "status" : "checked",
                  "syntaxErrors" : [ ],
                  "findings" : [
                    {
                      "ruleId" : "full-path-pidof",
                      "severity" : "error",
                      "line" : 2,
                      "column" : 6,
                      "endLine" : 3,
                      "endColumn" : 3,
                      "message" : "It\\nlies.",
                      "applicability" : "safe",
                      "suppressed" : false,
                      "help" : "https://initscript.dev/rules/full-path-pidof.html"
                    },
                    {
                      "ruleId" : "full-path-pidof",
                      "severity" : "warning",
                      "line" : 2,
                      "column" : 6,
                      "endLine" : 3,
                      "endColumn" : 3,
                      "message" : "w",
                      "applicability" : "unsafe",
                      "suppressed" : false,
                      "help" : "https://initscript.dev/rules/full-path-pidof.html"
                    },
                    {
                      "ruleId" : "full-path-pidof",
                      "severity" : "note",
                      "line" : 2,
                      "column" : 6,
                      "endLine" : 3,
                      "endColumn" : 3,
                      "message" : "n",
                      "applicability" : "displayOnly",
                      "suppressed" : false,
                      "help" : "https://initscript.dev/rules/full-path-pidof.html"
                    },
                    {
                      "ruleId" : "full-path-pidof",
                      "severity" : "error",
                      "line" : 2,
                      "column" : 6,
                      "endLine" : 3,
                      "endColumn" : 3,
                      "message" : "s",
                      "applicability" : null,
                      "suppressed" : true,
                      "help" : "https://initscript.dev/rules/full-path-pidof.html"
                    }
                  ]
                },
                {
                  "path" : "c",
                  "dialect" : "bash",
                  "status" : "unparsable",
                  "reason" : "it has syntax errors",
                  "syntaxErrors" : [
                    {
                      "line" : 2,
                      "column" : 1,
                      "message" : "found \\"x\\""
                    }
                  ],
                  "findings" : [ ]
                },
                {
                  "path" : "d.pl",
                  "dialect" : null,
                  "status" : "skipped",
                  "reason" : "a script for perl",
                  "syntaxErrors" : [ ],
                  "findings" : [ ]
                }
              ],
              "summary" : {
                "scripts" : 3,
                "checked" : 1,
                "unparsable" : 1,
                "skipped" : 1,
                "errors" : 2,
                "warnings" : 1,
                "notes" : 1,
                "suppressed" : 1,
                "safeFixes" : 1,
                "unsafeFixes" : 1
              }
            }
            """);
  }

  @Test
  void countsColumnsInBytesWhereTheScriptIsNotUtf8() throws IOException {
    Marked script = Marked.of("ä ä; «pidof»\n", StandardCharsets.ISO_8859_1);
    assertThat(json(List.of(reportOf(script)))).contains("\"column\" : 6", "\"endColumn\" : 11");
  }

  @Test
  void countsColumnsInCodePointsWhereTheScriptIsUtf8() throws IOException {
    Marked script = Marked.utf8("ä 𝄞; «pidof»\n");
    assertThat(json(List.of(reportOf(script)))).contains("\"column\" : 6", "\"endColumn\" : 11");
  }

  @Test
  void ofNothingIsAnObjectToo() throws IOException {
    assertThat(json(List.of())).contains("\"scripts\" : [ ]", "\"scripts\" : 0");
  }

  private static ScriptReport reportOf(Marked script) {
    return Marked.checked("a", script.source(), Marked.open(script.finding(Severity.NOTE, "m")));
  }

  private static String json(List<ScriptReport> reports) throws IOException {
    var out = new ByteArrayOutputStream();
    new JsonReport("initscript", "1.2").write(reports, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
