package dev.initscript.rules.precision;

import dev.initscript.fixtures.DebianScripts;
import dev.initscript.rules.Finding;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.ScriptReport;
import dev.initscript.rules.engine.Status;
import dev.initscript.rules.precision.JudgedFinding.Claim;
import dev.initscript.shell.text.LineColumn;
import dev.initscript.shell.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the whole catalog finds in the scripts of this machine. */
final class FoundToday {
  private static final Analyzer ANALYZER =
      new Analyzer(RuleCatalog.all(), Configuration.standard());

  private FoundToday() {}

  /** Of copies only the first. */
  static Judgements inDebianScripts() throws IOException {
    Set<String> hashes = new HashSet<>();
    List<JudgedScript> scripts = new ArrayList<>();
    for (Path file : DebianScripts.files()) {
      byte[] bytes = Files.readAllBytes(file);
      String path = DebianScripts.directory().relativize(file).toString();
      ScriptReport report = ANALYZER.analyze(path, SourceText.of(bytes));
      String hash = Sha256.head(bytes);
      if (report.status() != Status.SKIPPED && hashes.add(hash)) {
        List<JudgedFinding> findings =
            report.open().stream()
                .map(finding -> JudgedFinding.unreviewed(claim(report.source(), finding)))
                .toList();
        scripts.add(new JudgedScript(path, hash, findings));
      }
    }
    return new Judgements(scripts);
  }

  private static Claim claim(SourceText source, Finding finding) {
    LineColumn place = source.lineColumn(finding.range().start());
    return new Claim(
        place.line() + ":" + place.column(),
        finding.rule().value(),
        finding.severity(),
        source.display(source.line(place.line())).strip());
  }
}
