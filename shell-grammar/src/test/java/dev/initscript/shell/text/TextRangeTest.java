package dev.initscript.shell.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextRangeTest {
  @Test
  void refusesWhatIsNoRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(2, 1));
  }

  @Test
  void containsTheBytesFromStartToBeforeEnd() {
    var range = new TextRange(2, 4);
    assertThat(range.length()).isEqualTo(2);
    assertThat(range.contains(1)).isFalse();
    assertThat(range.contains(2)).isTrue();
    assertThat(range.contains(3)).isTrue();
    assertThat(range.contains(4)).isFalse();
  }

  @Test
  void containsRangesUpToItsBorders() {
    var range = new TextRange(2, 4);
    assertThat(range.contains(range)).isTrue();
    assertThat(range.contains(new TextRange(2, 2))).isTrue();
    assertThat(range.contains(new TextRange(4, 4))).isTrue();
    assertThat(range.contains(new TextRange(1, 3))).isFalse();
    assertThat(range.contains(new TextRange(3, 5))).isFalse();
  }

  @Test
  void overlapsWhatSharesAByteOrLiesStrictlyInside() {
    var range = new TextRange(2, 4);
    assertThat(range.overlaps(new TextRange(3, 9))).isTrue();
    assertThat(range.overlaps(new TextRange(0, 2))).isFalse();
    assertThat(range.overlaps(new TextRange(4, 5))).isFalse();
    assertThat(range.overlaps(new TextRange(3, 3))).isTrue();
    assertThat(range.overlaps(new TextRange(2, 2))).isFalse();
    assertThat(new TextRange(3, 3).overlaps(range)).isTrue();
    assertThat(new TextRange(3, 3).overlaps(new TextRange(3, 3))).isFalse();
    assertThat(new TextRange(3, 3).isEmpty()).isTrue();
  }

  @Test
  void sortsByStartThenByEnd() {
    assertThat(Stream.of(new TextRange(2, 3), new TextRange(1, 5), new TextRange(1, 2)).sorted())
        .containsExactly(new TextRange(1, 2), new TextRange(1, 5), new TextRange(2, 3));
  }
}
