package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.rules.Finding;
import dev.initscript.rules.Rule;
import dev.initscript.rules.engine.Analyzer;
import dev.initscript.rules.engine.Configuration;
import dev.initscript.rules.engine.FixPolicy;
import dev.initscript.rules.engine.Script;
import dev.initscript.rules.files.Packaging;
import dev.initscript.rules.files.Surroundings;
import dev.initscript.rules.files.TargetFile;
import dev.initscript.rules.files.TargetFiles;
import dev.initscript.shell.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of the pages do what the pages say. One can say where its script lies, as {@code sh
 * bad debian/food.postinst}; an absolute place is one in a Debian package, and {@code executable}
 * and {@code conffile} behind it say how the package ships it.
 */
final class RulePagesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```sh (bad|fixed|unsafe|good)((?: \\S+)*)\\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("(?ms)^```sh (/\\S+)\\n(.*?)^```$");

  /** An example: what it is to show, where it lies, its text, and the page's other files. */
  private record Example(String kind, List<String> words, String text, TargetFiles files) {
    static Example of(MatchResult match, TargetFiles files) {
      List<String> words = List.of(match.group(2).strip().split(" "));
      return new Example(match.group(1), words, match.group(3), files);
    }

    boolean isAfter() {
      return kind.equals("fixed") || kind.equals("unsafe");
    }

    Script script() {
      String place = words.get(0);
      Surroundings around = Surroundings.installed("/var/lib/dpkg/info/t.postinst", files);
      if (place.startsWith("/")) {
        var packaging =
            new Packaging(
                Packaging.Format.DEB, words.contains("executable"), words.contains("conffile"));
        around = Surroundings.installed(place, files).packaged(packaging);
      }
      return new Script(
          place.isEmpty() ? "t" : place,
          SourceText.ofUtf8(text),
          RuleTester.dialectOf(text),
          around);
    }

    String fixed(FixPolicy policy) {
      return RuleTester.withoutHelpers(RuleTester.fix(script(), policy).fixed());
    }

    List<Finding> findings() {
      var analyzer = new Analyzer(RuleCatalog.all(), Configuration.standard());
      return analyzer.analyze(script()).open();
    }
  }

  static List<Rule> rules() {
    return RuleCatalog.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void badExamplesAreFoundAndFixed(Rule rule) {
    List<Example> examples = examples(rule);
    int bad = 0;
    for (int i = 0; i + 1 < examples.size(); i++) {
      Example example = examples.get(i);
      Example next = examples.get(i + 1);
      if (example.kind().equals("bad")) {
        assertThat(example.findings()).extracting(Finding::rule).contains(rule.id());
        String after = next.isAfter() ? next.text() : example.text();
        boolean unsafe = next.kind().equals("unsafe");
        assertThat(example.fixed(FixPolicy.SAFE_ONLY)).isEqualTo(unsafe ? example.text() : after);
        assertThat(example.fixed(FixPolicy.UNSAFE_TOO)).isEqualTo(after);
        bad++;
      }
    }
    assertThat(bad).isPositive();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void goodExamplesAreNotFound(Rule rule) {
    List<Example> good = examples(rule).stream().filter(e -> e.kind().equals("good")).toList();

    assertThat(good).isNotEmpty().allSatisfy(e -> assertThat(e.findings()).isEmpty());
  }

  private static List<Example> examples(Rule rule) {
    String page = RuleCatalog.page(rule.id());
    TargetFiles files = filesOf(page);
    return EXAMPLE.matcher(page).results().map(match -> Example.of(match, files)).toList();
  }

  /** The files that the page shows with their paths. */
  private static TargetFiles filesOf(String page) {
    Map<String, TargetFile> files = new HashMap<>();
    FILE.matcher(page)
        .results()
        .forEach(
            file ->
                files.put(
                    file.group(1),
                    new TargetFile.Regular(
                        file.group(1), SourceText.ofUtf8("#!/bin/sh\n" + file.group(2)), true)));
    return path -> files.getOrDefault(path, TargetFile.UNKNOWN);
  }
}
