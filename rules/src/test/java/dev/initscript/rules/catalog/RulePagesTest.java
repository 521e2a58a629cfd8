package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Rule;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFiles;
import dev.initscript.shell.syntax.Dialect;
import dev.initscript.shell.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the pages do what the pages say. */
final class RulePagesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```sh (bad|fixed|unsafe|good)\\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("(?ms)^```sh (/\\S+)\\n(.*?)^```$");

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
        assertThat(findings(rule, bad)).extracting(Finding::rule).contains(rule.id());
        boolean safe = examples.get(i + 1).group(1).equals("fixed");
        String after = examples.get(i + 1).group(2);
        assertThat(examples.get(i + 1).group(1)).isIn("fixed", "unsafe");
        assertThat(fixed(rule, bad, FixPolicy.SAFE_ONLY)).isEqualTo(safe ? after : bad);
        assertThat(fixed(rule, bad, FixPolicy.UNSAFE_TOO)).isEqualTo(after);
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

    assertThat(good).isNotEmpty().allSatisfy(e -> assertThat(findings(rule, e.group(2))).isEmpty());
  }

  private static List<MatchResult> examples(Rule rule) {
    return EXAMPLE.matcher(RuleCatalog.page(rule.id())).results().toList();
  }

  private static List<Finding> findings(Rule rule, String text) {
    Analyzer analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
    return analyzer.analyze(script(rule, text)).open();
  }

  private static String fixed(Rule rule, String text, FixPolicy policy) {
    return RuleTester.withoutHelpers(RuleTester.fix(script(rule, text), policy).fixed());
  }

  /** The example among the files that the page shows with their paths. */
  private static Script script(Rule rule, String text) {
    Map<String, TargetFile> files = new HashMap<>();
    FILE.matcher(RuleCatalog.page(rule.id()))
        .results()
        .forEach(
            file ->
                files.put(
                    file.group(1),
                    new TargetFile.Regular(
                        file.group(1), SourceText.ofUtf8("#!/bin/sh\n" + file.group(2)), true)));
    TargetFiles around = path -> files.getOrDefault(path, TargetFile.UNKNOWN);
    return new Script(
        "t",
        SourceText.ofUtf8(text),
        Dialect.POSIX,
        Surroundings.installed("/var/lib/dpkg/info/t.postinst", around));
  }
}
