package dev.initscript.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.initscript.rules.Rule;
import dev.initscript.rules.RuleId;
import dev.initscript.rules.RuleInfo;
import dev.initscript.rules.engine.EngineRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule is four things: class, page, test, and a line in the catalog. */
final class RuleCatalogTest {
  private static final Path CATALOG =
      Path.of("src/main/java", RuleCatalog.class.getPackageName().replace('.', '/'));
  private static final Path TESTS =
      Path.of("src/test/java", RuleCatalog.class.getPackageName().replace('.', '/'));

  @Test
  void everyRuleHasAClassNamedAfterIt() {
    for (Rule rule : RuleCatalog.all()) {
      assertThat(kebabCase(rule.getClass().getSimpleName())).isEqualTo(rule.id().value());
    }
  }

  @Test
  void everyRuleHasATestNamedAfterIt() {
    for (Rule rule : RuleCatalog.all()) {
      assertThat(TESTS.resolve(rule.getClass().getSimpleName() + "Test.java")).exists();
    }
  }

  @Test
  void everyRuleClassIsInTheCatalog() throws IOException {
    Set<String> implementing = new TreeSet<>();
    for (Path file : files(CATALOG, ".java")) {
      if (Files.readString(file).contains(" implements Rule {")) {
        implementing.add(kebabCase(file.getFileName().toString().replace(".java", "")));
      }
    }
    assertThat(implementing).isEqualTo(ids(RuleCatalog.all().stream().map(Rule::id)));
  }

  @Test
  void pagesAreThoseOfTheRulesAndOfTheEngine() throws IOException {
    Set<String> pages =
        files(CATALOG, ".md").stream()
            .map(file -> file.getFileName().toString().replace(".md", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Stream<RuleId> known =
        Stream.concat(
            RuleCatalog.all().stream().map(Rule::id), EngineRules.all().stream().map(RuleInfo::id));

    assertThat(pages).isEqualTo(ids(known));
    assertThat(pages).isEqualTo(ids(RuleCatalog.pages().stream()));
  }

  @Test
  void everyPageStartsWithTheIdAndSaysHowToSuppress() {
    for (RuleId id : RuleCatalog.pages()) {
      assertThat(RuleCatalog.page(id)).startsWith("# " + id + "\n");
    }
    for (Rule rule : RuleCatalog.all()) {
      assertThat(RuleCatalog.page(rule.id()))
          .contains(
              "# initscript: allow " + rule.id() + " -- ", "## Why it matters", "## Examples");
    }
  }

  @Test
  void anUnknownIdIsToldTheNearest() {
    assertThatThrownBy(() -> RuleCatalog.page(new RuleId("full-path-pid-of")))
        .hasMessage("there is no rule \"full-path-pid-of\"; the nearest is \"full-path-pidof\"");
    assertThat(RuleCatalog.find(new RuleId("no-such-rule"))).isEmpty();
    assertThat(RuleCatalog.find(new RuleId("full-path-pidof"))).isPresent();
  }

  private static Set<String> ids(Stream<RuleId> ids) {
    return ids.map(RuleId::value).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  private static String kebabCase(String camelCase) {
    return camelCase.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
