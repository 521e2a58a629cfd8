package dev.initscript.shell.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EditListTest {
  @Test
  void appliesEditsGivenInAnyOrder() {
    EditList edits =
        EditList.of(
            Edit.insert(7, "!"),
            Edit.replace(new TextRange(0, 1), "A"),
            Edit.delete(new TextRange(2, 4)));
    assertThat(edits.applyTo(SourceText.ofLatin1("a bc de")).text(0, 6)).isEqualTo("A  de!");
    assertThat(edits.edits()).isSortedAccordingTo((a, b) -> a.range().compareTo(b.range()));
  }

  @Test
  void keepsEveryByteOutsideTheEdits() {
    SourceText source = SourceText.of(new byte[] {(byte) 0xff, 0, '\r', '\n', 'x', (byte) 0xe9});
    SourceText edited = EditList.of(Edit.replace(new TextRange(4, 5), "\u00e9y")).applyTo(source);
    assertThat(edited.toBytes()).containsExactly(0xff, 0, '\r', '\n', 0xe9, 'y', 0xe9);
  }

  @Test
  void withoutEditsTheTextIsTheSame() {
    EditList none = EditList.of();
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.applyTo(SourceText.ofUtf8("é\r\n")).toBytes())
        .isEqualTo(SourceText.ofUtf8("é\r\n").toBytes());
  }

  @Test
  void touchingEditsAreApplied() {
    EditList edits =
        EditList.of(
            Edit.replace(new TextRange(0, 1), "1"),
            Edit.insert(1, "+"),
            Edit.replace(new TextRange(1, 2), "2"));
    assertThat(edits.applyTo(SourceText.ofLatin1("ab")).text(0, 3)).isEqualTo("1+2");
  }

  @Test
  void refusesEditsThatOverlap() {
    refuses(Edit.delete(new TextRange(0, 2)), Edit.delete(new TextRange(1, 3)));
    refuses(Edit.delete(new TextRange(0, 3)), Edit.insert(1, "a"));
    refuses(Edit.delete(new TextRange(0, 3)), Edit.delete(new TextRange(0, 3)));
  }

  @Test
  void refusesTwoInsertionsAtOnePlace() {
    refuses(Edit.insert(1, "a"), Edit.insert(1, "b"));
  }

  private static void refuses(Edit one, Edit other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EditList.of(one, other))
        .withMessageContaining("overlap");
    assertThat(EditList.of(one).overlaps(EditList.of(other))).isTrue();
    assertThat(EditList.of(other).overlaps(EditList.of(one))).isTrue();
  }

  @Test
  void listsThatTouchDoNotOverlap() {
    EditList left = EditList.of(Edit.delete(new TextRange(0, 2)), Edit.insert(9, "a"));
    EditList right = EditList.of(Edit.delete(new TextRange(2, 4)), Edit.insert(8, "a"));
    assertThat(left.overlaps(right)).isFalse();
  }

  @Test
  void refusesARangeBehindTheEnd() {
    EditList edits = EditList.of(Edit.delete(new TextRange(1, 9)));
    assertThatThrownBy(() -> edits.applyTo(SourceText.ofLatin1("ab")))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void refusesAReplacementThatIsNoBytes() {
    assertThatIllegalArgumentException().isThrownBy(() -> Edit.insert(0, "\u2026"));
  }

  @Test
  void cannotBeChangedFromOutside() {
    List<Edit> edits = new ArrayList<>(List.of(Edit.insert(0, "a")));
    var list = new EditList(edits);
    edits.clear();
    assertThat(list.isEmpty()).isFalse();
  }
}
