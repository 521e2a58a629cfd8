package dev.initscript.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.initscript.shell.text.Edit;
import dev.initscript.shell.text.EditList;
import dev.initscript.shell.text.SourceText;
import dev.initscript.shell.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineEditsTest {
  @Test
  void areWholeLines() {
    EditList edits = between("a\nb\nc\n", "a\nB\nc\nd\n");
    assertThat(edits.edits())
        .containsExactly(
            new Edit(new TextRange(2, 4), "B\n"), new Edit(new TextRange(6, 6), "d\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "a|b|, a|c|b|",
    "a|b, a|b|",
    "a|b|, a|b",
    "'', a",
    "a, ''",
    "a^|b^|, a^|x|b^|",
    "|||, |a||"
  })
  void turnOneIntoTheOther(String before, String after) {
    String from = before.replace('|', '\n').replace('^', '\r');
    String to = after.replace('|', '\n').replace('^', '\r');
    SourceText source = SourceText.ofLatin1(from);
    assertThat(between(from, to).applyTo(source).toBytes())
        .isEqualTo(SourceText.ofLatin1(to).toBytes());
  }

  private static EditList between(String before, String after) {
    return LineEdits.between(SourceText.ofLatin1(before), SourceText.ofLatin1(after));
  }
}
