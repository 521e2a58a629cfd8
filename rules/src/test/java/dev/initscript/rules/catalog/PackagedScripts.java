package dev.initscript.rules.catalog;

import dev.initscript.rules.Finding;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFiles;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;

/** Checks scripts as a package ships them, with the whole catalog. */
final class PackagedScripts {
  private PackagedScripts() {}

  static List<Finding> find(String place, Packaging packaging, String script) {
    return find(Surroundings.installed(place, TargetFiles.NONE).packaged(packaging), script);
  }

  static List<Finding> find(Surroundings around, String script) {
    var analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    return analyzer
        .analyze(new Script("t", SourceText.ofUtf8(script), Dialect.POSIX, around))
        .open();
  }
}
