package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Rule;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Script;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the pages do what the pages say. */
final class RulePagesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```sh (bad|fixed|unsafe|good)\\n(.*?)^```$");

  static List<Rule> rules() {
    return RuleCatalog.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExamplesAreFoundAndFixed(Rule rule) {
    List<MatchResult> examples = examples(rule);
    int pairs = 0;
    for (int i = 0; i + 1 < examples.size(); i++) {
      if (examples.get(i).group(1).equals("bad")) {
        String bad = examples.get(i).group(2);
        assertThat(findings(bad)).extracting(Finding::rule).contains(rule.id());
        boolean safe = examples.get(i + 1).group(1).equals("fixed");
        String after = examples.get(i + 1).group(2);
        assertThat(examples.get(i + 1).group(1)).isIn("fixed", "unsafe");
        assertThat(RuleTester.fixed(bad, FixPolicy.SAFE_ONLY)).isEqualTo(safe ? after : bad);
        assertThat(RuleTester.fixed(bad, FixPolicy.UNSAFE_TOO)).isEqualTo(after);
        pairs++;
      }
    }
    assertThat(pairs).isPositive();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExamplesAreNotFound(Rule rule) {
    List<MatchResult> good =
        examples(rule).stream().filter(e -> e.group(1).equals("good")).toList();

    assertThat(good).isNotEmpty().allSatisfy(e -> assertThat(findings(e.group(2))).isEmpty());
  }

  private static List<MatchResult> examples(Rule rule) {
    return EXAMPLE.matcher(RuleCatalog.page(rule.id())).results().toList();
  }

  private static List<Finding> findings(String script) {
    Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    return analyzer.analyze(new Script("t", SourceText.ofUtf8(script), Dialect.POSIX)).open();
  }
}
