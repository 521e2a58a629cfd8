package dev.initscript.rules.engine;

import dev.initscript.rules.Finding;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one script.
 *
 * @param path how reports call it
 * @param source the bytes that the ranges count in
 * @param dialect the language it was read as; null if it was skipped
 * @param status how far the check got
 * @param reason for {@link Status#SKIPPED} and {@link Status#UNPARSABLE}: why, in a half sentence;
 *     else null
 * @param syntaxErrors in the order of the text
 * @param findings suppressed ones among them, by place
 */
public record ScriptReport(
    String path,
    SourceText source,
    @Nullable Dialect dialect,
    Status status,
    @Nullable String reason,
    List<SyntaxError> syntaxErrors,
    List<ReportedFinding> findings) {
  public ScriptReport {
    syntaxErrors = List.copyOf(syntaxErrors);
    findings = List.copyOf(findings);
  }

  /** The findings that no comment of the script allows. */
  public List<Finding> open() {
    return findings.stream().filter(f -> !f.suppressed()).map(ReportedFinding::finding).toList();
  }

  /** The same report for counting alone, so that many can be kept: with an empty source. */
  public ScriptReport withoutSource() {
    SourceText none = SourceText.of(new byte[0]);
    return new ScriptReport(path, none, dialect, status, reason, syntaxErrors, findings);
  }

  /** The report of a file that is left alone. */
  public static ScriptReport skipped(String path, SourceText source, String reason) {
    return new ScriptReport(path, source, null, Status.SKIPPED, reason, List.of(), List.of());
  }
}
