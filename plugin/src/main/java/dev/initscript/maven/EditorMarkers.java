package dev.initscript.maven;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Severity;
import dev.initscript.rules.engine.ReportedFinding;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.shell.syntax.SyntaxError;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import java.io.File;
import java.nio.file.Path;
import javax.inject.Provider;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Findings as marks in Eclipse's editor. Only there: outside of it what receives them prints them,
 * which the report has done already.
 */
final class EditorMarkers {
  /** The property that m2e adds to every build that it runs. */
  static final String ECLIPSE = "m2e.version";

  private final @Nullable BuildContext context;

  /**
   * @param context where marks go; null if this is not Eclipse
   */
  EditorMarkers(@Nullable BuildContext context) {
    this.context = context;
  }

  /** Asks for the receiver inside Eclipse only, so that other builds need not load it. */
  static EditorMarkers of(MavenSession session, Provider<BuildContext> contexts) {
    boolean inEclipse =
        session.getUserProperties().containsKey(ECLIPSE)
            || session.getSystemProperties().containsKey(ECLIPSE);
    return new EditorMarkers(inEclipse ? contexts.get() : null);
  }

  /** Whether this is not Eclipse. */
  boolean isOff() {
    return context == null;
  }

  /** Takes the place of the marks that an earlier check has left in the file. */
  void show(Path script, ScriptReport report) {
    if (context == null) {
      return;
    }
    Marks marks = new Marks(context, script.toFile(), report.source());
    marks.clear();
    for (SyntaxError error : report.syntaxErrors()) {
      marks.add(error.range(), error.message(), Severity.ERROR);
    }
    for (ReportedFinding reported : report.findings()) {
      Finding finding = reported.finding();
      if (!reported.suppressed() && finding.severity() != Severity.NOTE) {
        marks.add(finding.range(), finding.rule() + ": " + finding.message(), finding.severity());
      }
    }
  }

  private record Marks(BuildContext context, File file, SourceText source) {
    void clear() {
      context.removeMessages(file);
    }

    void add(TextRange range, String message, Severity severity) {
      LineColumn place = source.lineColumn(range.start());
      context.addMessage(
          file,
          place.line(),
          place.column(),
          message,
          severity == Severity.ERROR ? BuildContext.SEVERITY_ERROR : BuildContext.SEVERITY_WARNING,
          null);
    }
  }
}
