package dev.initscript.rules.report;

import dev.initscript.rules.Applicability;
import dev.initscript.rules.Finding;
import dev.initscript.rules.Fix;
import dev.initscript.rules.Helper;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.AppliedFix;
import dev.initscript.rules.engine.FixOutcome;
import dev.initscript.rules.engine.Refusal;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.report.Styling.Role;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What people read. Every method gives one block of lines, without a line feed at its end. */
public final class TextReport {
  private static final String INDENT = "  ";

  private final Styling styling;

  public TextReport(Styling styling) {
    this.styling = styling;
  }

  /** Place, severity, rule and sentence; the code; the offered fix as a diff; the rule's page. */
  public String finding(ScriptReport report, Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        place(report.path(), report.source(), finding.range())
            + severity(finding.severity())
            + styling.apply(Role.STRONG, finding.rule().value())
            + ": "
            + Display.printable(finding.message()));
    frame(lines, report.source(), finding.range(), role(finding.severity()));
    finding.fix().ifPresent(fix -> fix(lines, report.source(), fix));
    lines.add(INDENT + "see " + Words.page(finding.rule()));
    return String.join("\n", lines);
  }

  /** Place and message; the code. */
  public String syntaxError(ScriptReport report, SyntaxError error) {
    List<String> lines = new ArrayList<>();
    lines.add(
        place(report.path(), report.source(), error.range())
            + severity(Severity.ERROR)
            + styling.apply(Role.STRONG, "syntax error")
            + ": "
            + Display.printable(error.message()));
    frame(lines, report.source(), error.range(), Role.ERROR);
    return String.join("\n", lines);
  }

  /**
   * The fixes that are in the result, by rule and place, and the diff. A change without a fix is
   * one of the helper functions.
   */
  public String fixed(FixOutcome outcome) {
    String path = Display.printable(outcome.before().path());
    List<String> lines = new ArrayList<>();
    if (outcome.applied().isEmpty()) {
      lines.add(
          styling.apply(Role.STRONG, path)
              + ": the helper functions are replaced by those of this version");
    }
    for (AppliedFix applied : outcome.applied()) {
      lines.add(
          styling.apply(Role.STRONG, path + ":" + applied.place())
              + " fixed "
              + styling.apply(Role.STRONG, applied.rule().value())
              + ": "
              + titled(applied.fix()));
    }
    for (String line : SmallDiff.of(outcome.original(), outcome.fixed(), 3, styling)) {
      lines.add(INDENT + line);
    }
    return String.join("\n", lines);
  }

  /** What was not fixed although it was asked for, and why. */
  public String refusal(String path, Refusal refusal) {
    LineColumn place = refusal.place();
    return styling.apply(Role.STRONG, Display.printable(path) + (place == null ? "" : ":" + place))
        + " not fixed"
        + (refusal.rule() == null ? "" : " " + styling.apply(Role.STRONG, refusal.rule().value()))
        + ": "
        + Display.printable(refusal.reason());
  }

  private String place(String path, SourceText source, TextRange range) {
    LineColumn start = source.lineColumn(range.start());
    return styling.apply(Role.STRONG, Display.printable(path) + ":" + start) + ": ";
  }

  private String severity(Severity severity) {
    return styling.apply(role(severity), Words.of(severity)) + " ";
  }

  private static Role role(Severity severity) {
    return switch (severity) {
      case ERROR -> Role.ERROR;
      case WARNING -> Role.WARNING;
      case NOTE -> Role.NOTE;
    };
  }

  private void frame(List<String> lines, SourceText source, TextRange range, Role role) {
    for (String line : CodeFrame.of(source, range, styling, role)) {
      lines.add(INDENT + line);
    }
  }

  private void fix(List<String> lines, SourceText source, Fix fix) {
    lines.add(INDENT + offer(fix.applicability()) + titled(fix));
    for (String line : SmallDiff.of(source, fix.edits().applyTo(source), 0, styling)) {
      lines.add(INDENT + INDENT + line);
    }
  }

  private static String offer(Applicability applicability) {
    return switch (applicability) {
      case SAFE -> "safe fix: ";
      case UNSAFE -> "unsafe fix, applied only with initscript.unsafeFixes=true: ";
      case DISPLAY_ONLY -> "for you to decide, never applied: ";
    };
  }

  private static String titled(Fix fix) {
    String title = Display.printable(fix.title());
    return fix.helpers().isEmpty() ? title : title + " (inserts " + functions(fix) + ")";
  }

  private static String functions(Fix fix) {
    return fix.helpers().stream()
        .sorted()
        .map(Helper::function)
        .collect(Collectors.joining(" and ", "the function ", ""));
  }
}
