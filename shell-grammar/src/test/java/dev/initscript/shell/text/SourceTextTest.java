package dev.initscript.shell.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SourceTextTest {
  @Test
  void anyBytesSurviveTheRoundTrip() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    SourceText source = SourceText.of(bytes);
    assertThat(source.toBytes()).isEqualTo(bytes);
    assertThat(SourceText.ofLatin1(source.text(0, 256)).toBytes()).isEqualTo(bytes);
    assertThat(source.byteAt(0xe9)).isEqualTo(0xe9);
  }

  @Test
  void isNotChangedByWhoeverHoldsTheBytes() {
    byte[] bytes = {'a'};
    SourceText source = SourceText.of(bytes);
    bytes[0] = 'b';
    source.toBytes()[0] = 'c';
    assertThat(source.text(0, 1)).isEqualTo("a");
  }

  @Test
  void ofLatin1RefusesWhatIsNoByte() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceText.ofLatin1("a\u2026"))
        .withMessageContaining("U+2026 at 1");
  }

  @Test
  void textIsOneCharAByte() {
    SourceText source = SourceText.ofUtf8("é");
    assertThat(source.length()).isEqualTo(2);
    assertThat(source.text(0, 2)).isEqualTo("\u00c3\u00a9");
    assertThat(source.text(new TextRange(1, 2))).isEqualTo("\u00a9");
    assertThat(source.toBytes(1, 2)).containsExactly(0xa9);
  }

  @Test
  void displayDecodesUtf8OnlyIfAllOfItIs() {
    SourceText utf8 = SourceText.ofUtf8("echo é");
    assertThat(utf8.display(new TextRange(5, 7))).isEqualTo("é");
    assertThat(utf8.displayCharset()).isEqualTo(StandardCharsets.UTF_8);
    SourceText latin1 = SourceText.ofLatin1("echo \u00e9 \u00c3\u00a9");
    assertThat(latin1.display(new TextRange(5, 9))).isEqualTo("\u00e9 \u00c3\u00a9");
    assertThat(latin1.displayCharset()).isEqualTo(StandardCharsets.ISO_8859_1);
  }

  @Test
  void columnsAreCodePointsInUtf8() {
    SourceText source = SourceText.ofUtf8("é€😀x\né");
    assertThat(source.lineColumn(0)).isEqualTo(new LineColumn(1, 1));
    assertThat(source.lineColumn(2)).isEqualTo(new LineColumn(1, 2));
    assertThat(source.lineColumn(5)).isEqualTo(new LineColumn(1, 3));
    assertThat(source.lineColumn(9)).isEqualTo(new LineColumn(1, 4));
    assertThat(source.lineColumn(13)).isEqualTo(new LineColumn(2, 2));
  }

  @Test
  void columnsAreBytesInLatin1() {
    SourceText source = SourceText.ofLatin1("\u00e9\u00e9x\n\u00c3\u00a9y");
    assertThat(source.lineColumn(2)).isEqualTo(new LineColumn(1, 3));
    assertThat(source.lineColumn(6)).isEqualTo(new LineColumn(2, 3));
  }

  @Test
  void linesEndWithLineFeed() {
    SourceText source = SourceText.ofLatin1("a\nbc\n\nd");
    assertThat(source.lineCount()).isEqualTo(4);
    assertThat(source.line(1)).isEqualTo(new TextRange(0, 1));
    assertThat(source.line(2)).isEqualTo(new TextRange(2, 4));
    assertThat(source.line(3)).isEqualTo(new TextRange(5, 5));
    assertThat(source.line(4)).isEqualTo(new TextRange(6, 7));
    assertThat(source.lineOf(0)).isEqualTo(1);
    assertThat(source.lineOf(1)).isEqualTo(1);
    assertThat(source.lineOf(2)).isEqualTo(2);
    assertThat(source.lineOf(7)).isEqualTo(4);
  }

  @Test
  void aFinalLineFeedStartsNoFurtherLine() {
    assertThat(SourceText.ofLatin1("a\n").lineCount()).isEqualTo(1);
    assertThat(SourceText.ofLatin1("").lineCount()).isEqualTo(1);
    assertThat(SourceText.ofLatin1("\n").lineCount()).isEqualTo(1);
    assertThat(SourceText.ofLatin1("a\n").lineOf(2)).isEqualTo(2);
  }

  @Test
  void aLineIsWithoutCarriageReturnBeforeItsLineFeedOnly() {
    SourceText source = SourceText.ofLatin1("a\r\n\r\nb\rc\nd\r");
    assertThat(source.line(1)).isEqualTo(new TextRange(0, 1));
    assertThat(source.line(2)).isEqualTo(new TextRange(3, 3));
    assertThat(source.text(source.line(3))).isEqualTo("b\rc");
    assertThat(source.text(source.line(4))).isEqualTo("d\r");
  }

  @Test
  void refusesOffsetsOutsideTheText() {
    SourceText source = SourceText.ofLatin1("ab");
    assertThat(source.lineColumn(2)).isEqualTo(new LineColumn(1, 3));
    assertThatThrownBy(() -> source.lineOf(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> source.lineColumn(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> source.byteAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> source.line(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void printsNoMoreThanAHint() {
    SourceText source = SourceText.ofLatin1("x".repeat(1_000) + "\nsecond");
    assertThat(source.toString())
        .hasSizeLessThan(80)
        .contains("1007 bytes")
        .doesNotContain("second");
  }
}
