package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.AppliedFix;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.Refusal;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private final TextReport plain = new TextReport(Styling.PLAIN);

  @Test
  void showsAFindingWithItsCodeFixAndPage() {
    Marked script = Marked.utf8("#!/bin/sh\n\tif «pidof $D» >/dev/null; then\n\t\tstop\n\tfi\n");
    Finding finding = script.finding(Severity.ERROR, "It lies.", fix(script, Applicability.SAFE));

    assertThat(plain.finding(Marked.checked("init.d/a b", script.source()), finding))
        .isEqualTo(
            """
            init.d/a b:2:5: error full-path-pidof: It lies.
              1 | #!/bin/sh
              2 |         if pidof $D >/dev/null; then
                |            ^^^^^^^^
              3 |                 stop
              safe fix: Ask the kernel (inserts the function initscript_pidof)
                -        if pidof $D >/dev/null; then
                +        if initscript_pidof $D >/dev/null; then
              see https://initscript.dev/rules/full-path-pidof.html""");
  }

  @Test
  void saysWhoMayApplyAFix() {
    Marked script = Marked.utf8("«pidof $D»\n");
    assertThat(shown(script, Applicability.UNSAFE))
        .contains("unsafe fix, applied only with initscript.unsafeFixes=true: Ask the kernel");
    assertThat(shown(script, Applicability.DISPLAY_ONLY))
        .contains("for you to decide, never applied: Ask the kernel");
  }

  @Test
  void showsAFindingWithoutFix() {
    Marked script = Marked.utf8("«pidof $D»");
    assertThat(
            plain.finding(
                Marked.checked("a", script.source()), script.finding(Severity.NOTE, "Why.")))
        .isEqualTo(
            """
            a:1:1: note full-path-pidof: Why.
              1 | pidof $D
                | ^^^^^^^^
              see https://initscript.dev/rules/full-path-pidof.html""");
  }

  @Test
  void showsASyntaxError() {
    Marked script = Marked.utf8("if x\n«fi»\n");
    var error = new SyntaxError(script.range(), "found \"fi\", expected \"then\"");
    assertThat(plain.syntaxError(Marked.unparsable("a", script.source(), error), error))
        .isEqualTo(
            """
            a:2:1: error syntax error: found "fi", expected "then"
              1 | if x
              2 | fi
                | ^^""");
  }

  @Test
  void showsWhatWasFixedAndShortensInsertedFunctions() {
    SourceText before = SourceText.ofUtf8("a\npidof $D\nz\n");
    String functions = "f() {\n" + ":\n".repeat(20) + "}\n";
    SourceText after = SourceText.ofUtf8("a\n" + functions + "initscript_pidof $D\nz\n");
    Marked script = Marked.utf8("a\n«pidof $D»\nz\n");
    var outcome =
        new FixOutcome(
            Marked.checked("dir/a", before),
            after,
            List.of(
                new AppliedFix(
                    new RuleId("full-path-pidof"),
                    new LineColumn(2, 1),
                    fix(script, Applicability.SAFE))),
            List.of(),
            List.of(),
            Marked.checked("dir/a", after));

    assertThat(plain.fixed(outcome))
        .isEqualTo(
            """
            dir/a:2:1 fixed full-path-pidof: Ask the kernel (inserts the function initscript_pidof)
              @@ -1,3 +1,25 @@
               a
              -pidof $D
              +f() {
              +:
              +:
              (20 more added lines)
               z""");
  }

  @Test
  void saysThatOnlyTheHelperFunctionsChanged() {
    var outcome =
        new FixOutcome(
            Marked.checked("a", SourceText.ofUtf8("old\n")),
            SourceText.ofUtf8("new\n"),
            List.of(),
            List.of(),
            List.of(),
            Marked.checked("a", SourceText.ofUtf8("new\n")));

    assertThat(plain.fixed(outcome))
        .startsWith("a: the helper functions are replaced by those of this version\n  @@");
  }

  @Test
  void saysWhyAFixWasRefused() {
    assertThat(plain.refusal("a", new Refusal(null, null, "it has syntax errors")))
        .isEqualTo("a not fixed: it has syntax errors");
    assertThat(
            plain.refusal(
                "a",
                new Refusal(new RuleId("some-rule"), new LineColumn(3, 4), "it would not parse")))
        .isEqualTo("a:3:4 not fixed some-rule: it would not parse");
  }

  @Test
  void coloursBySeverity() {
    Marked script = Marked.utf8("«x»\n");
    var coloured = new TextReport((role, text) -> "<" + role + ":" + text + ">");
    assertThat(
            coloured.finding(
                Marked.checked("a", script.source()), script.finding(Severity.WARNING, "m")))
        .startsWith("<STRONG:a:1:1>: <WARNING:warning> <STRONG:full-path-pidof>: m")
        .contains("<WARNING:^>");
  }

  @Test
  void letsNoControlCharacterOfAPathOrMessageThrough() {
    Marked script = Marked.utf8("«x»\n");
    assertThat(
            plain.finding(
                Marked.checked("a\u001b[2J", script.source()),
                script.finding(Severity.NOTE, "m\u0007")))
        .startsWith("a^[[2J:1:1: note full-path-pidof: m^G\n");
  }

  private String shown(Marked script, Applicability applicability) {
    return plain.finding(
        Marked.checked("a", script.source()),
        script.finding(Severity.WARNING, "m", fix(script, applicability)));
  }

  private static Fix fix(Marked script, Applicability applicability) {
    return Fix.of(
        "Ask the kernel",
        applicability,
        EditList.of(Edit.replace(script.range(), "initscript_pidof $D")),
        Set.of(Helper.EXE));
  }
}
