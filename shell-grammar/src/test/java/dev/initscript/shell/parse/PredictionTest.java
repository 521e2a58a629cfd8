package dev.initscript.shell.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The grammar is LL(1): the generated parser never predicts further than one token, which would
 * cost a factor of three. A careless optional separator is enough to bring prediction in.
 */
final class PredictionTest {
  private static final Path GENERATED =
      Path.of("target/generated-sources/antlr4/dev/initscript/shell/parse/antlr/ShellGrammar.java");

  private static final Pattern PREDICTION = Pattern.compile("adaptivePredict\\(");

  /** Where prediction is right, each with the reason: at most three. */
  private static final List<String> EXPLAINED = List.of();

  @Test
  void theGeneratedParserPredictsNowhereElse() throws IOException {
    String parser = Files.readString(GENERATED);
    assertThat(parser).contains("class ShellGrammar", "sync();");
    assertThat(PREDICTION.matcher(parser).results().count()).isEqualTo(EXPLAINED.size());
    assertThat(EXPLAINED).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void theGeneratedParserReadsItsNetworkOnlyWhenAsked() throws IOException {
    assertThat(Files.readString(GENERATED))
        .contains("private static final class Network {", "return Network.ATN;")
        .doesNotContain("_ATN;", "_ATN =", "ParserATNSimulator(", "PredictionContextCache()");
  }

  @Test
  void theGeneratedParserMakesNoContexts() throws IOException {
    assertThat(Files.readString(GENERATED))
        .contains("_localctx = openRule(", "if (closes(RULE_word)) listener.word();")
        .doesNotContain(
            "exitRule(", "_input.LA(1)", "new ProgramContext(", "extends ParserRuleContext");
  }
}
