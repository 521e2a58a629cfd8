package dev.initscript.rules.drill;

import static java.util.stream.Collectors.toCollection;

import dev.initscript.fixtures.Idiom;
import dev.initscript.rules.catalog.RuleCatalog;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Fixer;
import dev.initscript.rules.engine.Script;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the library makes of an idiom. */
final class FixedIdiom {
  private static final Analyzer ANALYZER =
      new Analyzer(RuleCatalog.all(), Configuration.standard());

  private FixedIdiom() {}

  /** The script after the fixes that it is expected to get; null if that is none. */
  static @Nullable String of(Idiom idiom) {
    return switch (idiom.remedy()) {
      case SAFE -> of(idiom, FixPolicy.SAFE_ONLY);
      case UNSAFE -> of(idiom, FixPolicy.UNSAFE_TOO);
      case NONE -> null;
    };
  }

  /** The rules that report it, each once. */
  static Set<String> rules(Idiom idiom) {
    return ANALYZER.analyze(script(idiom)).open().stream()
        .map(finding -> finding.rule().value())
        .collect(toCollection(TreeSet::new));
  }

  static String of(Idiom idiom, FixPolicy policy) {
    SourceText fixed =
        new Fixer(ANALYZER, RuleCatalog.helpers()).fix(script(idiom), policy).fixed();
    return fixed.text(0, fixed.length());
  }

  private static Script script(Idiom idiom) {
    return new Script(idiom.name(), SourceText.ofUtf8(idiom.text()), Dialect.POSIX);
  }
}
