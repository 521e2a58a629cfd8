package dev.initscript.shell.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a script, unchanged, whatever their encoding.
 *
 * <p>Text is handed out as ISO-8859-1, one {@code char} a byte, so that an offset means the same in
 * bytes, in the text and in the tree, and any bytes survive a round trip. Only what a person reads,
 * {@link #display} and the columns of {@link #lineColumn}, is decoded as UTF-8, and only if the
 * whole text is valid UTF-8.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class SourceText {
  private final byte[] bytes;
  private volatile int[] lineStarts = {};
  private volatile Charset displayCharset = StandardCharsets.US_ASCII;
  private volatile boolean displayCharsetKnown;

  private SourceText(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A text of these bytes, which are copied. */
  public static SourceText of(byte[] bytes) {
    return new SourceText(bytes.clone());
  }

  /**
   * A text whose bytes are the characters of {@code latin1}.
   *
   * @throws IllegalArgumentException if a character lies above U+00FF
   */
  public static SourceText ofLatin1(String latin1) {
    return new SourceText(Latin1.encode(latin1));
  }

  /** A text whose bytes are {@code text} in UTF-8. */
  public static SourceText ofUtf8(String text) {
    return new SourceText(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The number of bytes. */
  public int length() {
    return bytes.length;
  }

  /**
   * The byte at {@code offset}, 0 to 255.
   *
   * @throws IndexOutOfBoundsException if the offset is not inside the text
   */
  public int byteAt(int offset) {
    return bytes[offset] & 0xff;
  }

  /** A copy of the bytes. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  /** A copy of the bytes from {@code start} to before {@code end}. */
  public byte[] toBytes(int start, int end) {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** The bytes of the range, one {@code char} a byte. */
  public String text(TextRange range) {
    return text(range.start(), range.end());
  }

  /** The bytes from {@code start} to before {@code end}, one {@code char} a byte. */
  public String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /**
   * The bytes of the range for a person to read: as UTF-8 if the whole text is valid UTF-8, else as
   * ISO-8859-1.
   */
  public String display(TextRange range) {
    return new String(bytes, range.start(), range.length(), displayCharset());
  }

  /** The encoding of {@link #display}: UTF-8 if the whole text is valid UTF-8, else ISO-8859-1. */
  public Charset displayCharset() {
    if (!displayCharsetKnown) {
      displayCharset = isUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
      displayCharsetKnown = true;
    }
    return displayCharset;
  }

  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  /** The number of lines; a text that ends with a line feed has no further, empty line after it. */
  public int lineCount() {
    int starts = lineStarts().length;
    boolean endsWithLineFeed = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
    return endsWithLineFeed ? starts - 1 : starts;
  }

  /**
   * The range of a line without its line end ({@code \n} or {@code \r\n}).
   *
   * @param line the line, from 1
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public TextRange line(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] - 1 : bytes.length;
    if (line < starts.length && end > start && bytes[end - 1] == '\r') {
      end--;
    }
    return new TextRange(start, end);
  }

  /**
   * The line of an offset, from 1; the end of the text counts as a place on its last line.
   *
   * @throws IndexOutOfBoundsException if the offset is negative or lies behind the end
   */
  public int lineOf(int offset) {
    if (offset < 0 || offset > bytes.length) {
      throw new IndexOutOfBoundsException(offset);
    }
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /**
   * The line and column of an offset, see {@link LineColumn}.
   *
   * @throws IndexOutOfBoundsException if the offset is negative or lies behind the end
   */
  public LineColumn lineColumn(int offset) {
    int line = lineOf(offset);
    int lineStart = lineStarts()[line - 1];
    if (!displayCharset().equals(StandardCharsets.UTF_8)) {
      return new LineColumn(line, offset - lineStart + 1);
    }
    int column = 1;
    for (int i = lineStart; i < offset; i++) {
      boolean continuesCodePoint = (bytes[i] & 0xc0) == 0x80;
      if (!continuesCodePoint) {
        column++;
      }
    }
    return new LineColumn(line, column);
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known.length == 0) {
      int count = 1;
      for (byte b : bytes) {
        if (b == '\n') {
          count++;
        }
      }
      known = new int[count];
      int line = 1;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          known[line++] = i + 1;
        }
      }
      lineStarts = known;
    }
    return known;
  }

  /** The number of bytes and a hint of the first line; never the whole text. */
  @Override
  public String toString() {
    TextRange first = line(1);
    int end = Math.min(first.end(), first.start() + 40);
    return "SourceText[" + bytes.length + " bytes: " + text(first.start(), end) + "]";
  }
}
