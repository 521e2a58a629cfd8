package dev.initscript.shell.text;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Edits of one text, sorted by place and disjoint, so that applying them has one meaning.
 *
 * @param edits the edits in the order of their ranges
 */
public record EditList(List<Edit> edits) {
  private static final Comparator<Edit> BY_PLACE = Comparator.comparing(Edit::range);

  /**
   * Takes the edits in any order.
   *
   * @throws IllegalArgumentException if two edits overlap, or two insert at one place
   */
  public EditList {
    edits = edits.stream().sorted(BY_PLACE).toList();
    for (int i = 1; i < edits.size(); i++) {
      TextRange before = edits.get(i - 1).range();
      TextRange after = edits.get(i).range();
      if (collide(before, after)) {
        throw new IllegalArgumentException("edits overlap: " + before + " and " + after);
      }
    }
  }

  public static EditList of(Edit... edits) {
    return new EditList(List.of(edits));
  }

  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * Whether an edit of {@code other} touches bytes, or an insertion place, of an edit of this list.
   */
  public boolean overlaps(EditList other) {
    for (Edit mine : edits) {
      for (Edit theirs : other.edits) {
        if (collide(mine.range(), theirs.range())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean collide(TextRange a, TextRange b) {
    return a.overlaps(b) || a.equals(b);
  }

  /**
   * The text with all edits applied; every byte outside their ranges is kept.
   *
   * @throws IndexOutOfBoundsException if a range lies behind the end of the text
   */
  public SourceText applyTo(SourceText source) {
    var out = new ByteArrayOutputStream(source.length() + 64);
    int kept = 0;
    for (Edit edit : edits) {
      var unused =
          Objects.checkFromToIndex(edit.range().start(), edit.range().end(), source.length());
      out.writeBytes(source.toBytes(kept, edit.range().start()));
      out.writeBytes(Latin1.encode(edit.replacement()));
      kept = edit.range().end();
    }
    out.writeBytes(source.toBytes(kept, source.length()));
    return SourceText.of(out.toByteArray());
  }
}
