package dev.initscript.rules.precision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.fixtures.DebianScripts;
import dev.initscript.rules.catalog.SystemPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every finding in a real script has been judged, and no error or warning is wrong. A script that
 * the file does not know, because the package has another version here, is left to the profile
 * {@code precision}: there everything must be judged, and {@code -Dinitscript.refresh=true} enters
 * what is new.
 */
final class FindingsOnDebianScriptsTest {
  private static final Path FILE =
      Path.of("src/test/resources/dev/initscript/rules/precision/debian-findings.txt");
  private static final Path PAGE = Path.of("../site/src/site/markdown/precision.md");
  private static final String HINT =
      "mvn -Pprecision test -pl rules -am -Dinitscript.refresh=true enters what is new; judge it";

  @BeforeAll
  static void refresh() throws IOException {
    if (Boolean.getBoolean("initscript.refresh")) {
      Judgements refreshed = precision().refreshed();
      Files.writeString(FILE, refreshed.text());
      Files.writeString(PAGE, PrecisionPage.of(refreshed));
    }
  }

  @Test
  void whatIsFoundIsListedAndRight() throws IOException {
    SystemPrograms.require(
        DebianScripts.files().size() > 100,
        "fixtures/download-debian-scripts has not filled " + DebianScripts.directory());

    Precision precision = precision();
    precision.toReview().forEach(System.out::println);

    assertThat(precision.defects()).as(HINT).isEmpty();
    if (Boolean.getBoolean("initscript.precision")) {
      assertThat(precision.toReview()).as(HINT).isEmpty();
    }
  }

  @Test
  void thePageShowsTheHitsOfEachRule() throws IOException {
    assertThat(PAGE).as(HINT).hasContent(PrecisionPage.of(judged()));
  }

  @Test
  void theFileIsAsRefreshingWritesIt() throws IOException {
    assertThat(FILE).as(HINT).hasContent(judged().text());
  }

  private static Precision precision() throws IOException {
    return new Precision(FoundToday.inDebianScripts(), judged());
  }

  private static Judgements judged() throws IOException {
    return Judgements.read(Files.readString(FILE, UTF_8));
  }
}
