package dev.initscript.rules.report;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A script written with its range between « and ». */
record Marked(SourceText source, TextRange range) {
  static Marked utf8(String text) {
    return of(text, StandardCharsets.UTF_8);
  }

  static Marked of(String text, Charset charset) {
    int open = text.indexOf('«');
    int close = text.indexOf('»');
    int start = text.substring(0, open).getBytes(charset).length;
    int length = text.substring(open + 1, close).getBytes(charset).length;
    String plain = text.replaceFirst("«", "").replaceFirst("»", "");
    return new Marked(SourceText.of(plain.getBytes(charset)), new TextRange(start, start + length));
  }

  Finding finding(Severity severity, String message, Fix... fixes) {
    return new Finding(new RuleId("full-path-pidof"), severity, range, message, List.of(fixes));
  }

  static ScriptReport checked(String path, SourceText source, ReportedFinding... findings) {
    return new ScriptReport(
        path, source, Dialect.POSIX, Status.CHECKED, null, List.of(), List.of(findings));
  }

  static ScriptReport unparsable(String path, SourceText source, SyntaxError... errors) {
    return new ScriptReport(
        path,
        source,
        Dialect.BASH,
        Status.UNPARSABLE,
        "it has syntax errors",
        List.of(errors),
        List.of());
  }

  static ScriptReport skipped(String path, String reason) {
    return new ScriptReport(
        path, SourceText.ofUtf8("x"), null, Status.SKIPPED, reason, List.of(), List.of());
  }

  static ReportedFinding open(Finding finding) {
    return new ReportedFinding(finding, false, null);
  }

  static ReportedFinding allowed(Finding finding) {
    return new ReportedFinding(finding, true, "one instance only");
  }
}
