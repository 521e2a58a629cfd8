package dev.initscript.rules.drill;

import dev.initscript.fixtures.Idiom;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.Script;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;

/** What the library makes of an idiom. */
final class FixedIdiom {
  private FixedIdiom() {}

  /** The script after the fixes that it is expected to get. */
  static String of(Idiom idiom) {
    return of(idiom, idiom.safe() ? FixPolicy.SAFE_ONLY : FixPolicy.UNSAFE_TOO);
  }

  static String of(Idiom idiom, FixPolicy policy) {
    Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    Script script = new Script(idiom.name(), SourceText.ofUtf8(idiom.text()), Dialect.POSIX);
    SourceText fixed = new Fixer(analyzer, RuleCatalog.helpers()).fix(script, policy).fixed();
    return fixed.text(0, fixed.length());
  }
}
