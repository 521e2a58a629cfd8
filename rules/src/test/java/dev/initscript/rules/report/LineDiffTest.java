package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.text.SourceText;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LineDiffTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a;b;c;,a;x;c;,-b +x",
        "a;b;c;,a;c;,-b",
        "a;c;,a;b;c;,+b",
        "b;,a;b;,+a",
        "a;,a;b;,+b",
        "a;x,bx,-a -x +bx",
        "x,ax,-x +ax",
        "ax;b;,x;b;,-ax +x",
        "aa;,aaa;,-aa +aaa",
        "a;b,a;b;,-b +b",
        "a;a;a;,a;a;,-a",
        "a;,a;,''",
        "'',a;,+a",
        "a;,'',-a",
      })
  void theLinesThatDiffer(String before, String after, String expected) {
    assertThat(String.join(" ", changes(before.replace(';', '\n'), after.replace(';', '\n'))))
        .isEqualTo(expected);
  }

  /** What is removed from the one and added is the other, wherever the change is. */
  @Test
  void asManyLinesAsTheWholeDiff() {
    var random = new Random(868861);
    for (int i = 0; i < 20_000; i++) {
      String before = text(random);
      String after = text(random);
      var whole = LineDiff.of(SourceText.ofUtf8(before), SourceText.ofUtf8(after), 0);
      assertThat(changes(before, after))
          .as("%s -> %s", before, after)
          .hasSameSizeAs(whole.lines().stream().filter(line -> line.charAt(0) != '@').toList());
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int left = random.nextInt(8); left > 0; left--) {
      text.append("ab\n".charAt(random.nextInt(3)));
    }
    return text.toString();
  }

  private static List<String> changes(String before, String after) {
    return LineDiff.ofChangedLines(SourceText.ofUtf8(before), SourceText.ofUtf8(after))
        .lines()
        .stream()
        .filter(line -> line.charAt(0) != '@')
        .map(line -> line.replaceFirst("\n.*", ""))
        .toList();
  }
}
