package dev.initscript.rules.engine;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.Severity;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report as bytes, without the script's path and source, for a later run of the same version with
 * the same script.
 */
public final class ReportCodec {
  private ReportCodec() {}

  /** Writes a report. */
  public static void write(ScriptReport report, DataOutput out) throws IOException {
    Dialect dialect = report.dialect();
    text(dialect == null ? null : dialect.name(), out);
    text(report.status().name(), out);
    text(report.reason(), out);
    out.writeInt(report.syntaxErrors().size());
    for (SyntaxError error : report.syntaxErrors()) {
      range(error.range(), out);
      text(error.message(), out);
    }
    out.writeInt(report.findings().size());
    for (ReportedFinding reported : report.findings()) {
      out.writeBoolean(reported.suppressed());
      text(reported.suppressionReason(), out);
      finding(reported.finding(), out);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IOException if it ends too early
   * @throws RuntimeException if it is something else
   */
  public static ScriptReport read(String path, SourceText source, DataInput in) throws IOException {
    String dialect = text(in);
    Status status = Status.valueOf(required(in));
    String reason = text(in);
    List<SyntaxError> errors = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      errors.add(new SyntaxError(range(in), required(in)));
    }
    List<ReportedFinding> findings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      boolean suppressed = in.readBoolean();
      String why = text(in);
      findings.add(new ReportedFinding(finding(in), suppressed, why));
    }
    return new ScriptReport(
        path,
        source,
        dialect == null ? null : Dialect.valueOf(dialect),
        status,
        reason,
        errors,
        findings);
  }

  private static void finding(Finding finding, DataOutput out) throws IOException {
    text(finding.rule().value(), out);
    text(finding.severity().name(), out);
    range(finding.range(), out);
    text(finding.message(), out);
    out.writeInt(finding.fixes().size());
    for (Fix fix : finding.fixes()) {
      text(fix.title(), out);
      text(fix.applicability().name(), out);
      out.writeInt(fix.edits().edits().size());
      for (Edit edit : fix.edits().edits()) {
        range(edit.range(), out);
        text(edit.replacement(), out);
      }
      out.writeInt(fix.helpers().size());
      for (Helper helper : EnumSet.allOf(Helper.class)) {
        if (fix.helpers().contains(helper)) {
          text(helper.name(), out);
        }
      }
    }
  }

  private static Finding finding(DataInput in) throws IOException {
    RuleId rule = new RuleId(required(in));
    Severity severity = Severity.valueOf(required(in));
    TextRange range = range(in);
    String message = required(in);
    List<Fix> fixes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      fixes.add(fix(in));
    }
    return new Finding(rule, severity, range, message, fixes);
  }

  private static Fix fix(DataInput in) throws IOException {
    String title = required(in);
    Applicability applicability = Applicability.valueOf(required(in));
    List<Edit> edits = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      edits.add(new Edit(range(in), required(in)));
    }
    Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    for (int left = in.readInt(); left > 0; left--) {
      helpers.add(Helper.valueOf(required(in)));
    }
    return new Fix(title, applicability, new EditList(edits), helpers);
  }

  private static void range(TextRange range, DataOutput out) throws IOException {
    out.writeInt(range.start());
    out.writeInt(range.end());
  }

  private static TextRange range(DataInput in) throws IOException {
    int start = in.readInt();
    return new TextRange(start, in.readInt());
  }

  private static void text(@Nullable String text, DataOutput out) throws IOException {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text == null ? -1 : bytes.length);
    out.write(bytes);
  }

  private static @Nullable String text(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String required(DataInput in) throws IOException {
    String text = text(in);
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }
}
