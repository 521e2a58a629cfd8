package dev.initscript.shell.text;

import org.jspecify.annotations.Nullable;

/**
 * A half-open range of bytes, counted from 0.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte; equal to {@code start} for an empty range, which is a
 *     place between bytes
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {
  /**
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it
   */
  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a range: " + start + ".." + end);
    }
  }

  /** The number of bytes. */
  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /**
   * Whether every byte of {@code other} lies in this range; an empty range at either border does.
   */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the byte at {@code offset} lies in this range. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether the two share a byte, or one of them is empty and lies strictly inside the other. */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /** Written out: what a record generates is linked at run time, at a cost that users feel. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextRange range && start == range.start && end == range.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(TextRange other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return start + ".." + end;
  }
}
