package dev.initscript.shell.parse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that are lexed: the script's own, or a copy without the characters that a first reading
 * removes, which knows where each of its bytes lies in the script.
 */
final class LexedText {
  final byte[] bytes;
  final int length;
  private final int @Nullable [] offsets;

  private LexedText(byte[] bytes, int length, int @Nullable [] offsets) {
    this.bytes = bytes;
    this.length = length;
    this.offsets = offsets;
  }

  static LexedText of(byte[] script) {
    return new LexedText(script, script.length, null);
  }

  /** The script without the carriage returns before line feeds. */
  static LexedText withoutCarriageReturns(byte[] script) {
    var copy = new byte[script.length];
    var offsets = new int[script.length + 1];
    int length = 0;
    for (int i = 0; i < script.length; i++) {
      if (script[i] == '\r' && i + 1 < script.length && script[i + 1] == '\n') {
        offsets[length] = i++;
      } else {
        offsets[length] = i;
      }
      copy[length++] = script[i];
    }
    offsets[length] = script.length;
    return new LexedText(copy, length, offsets);
  }

  /** Where a byte of this text, or its end, lies in the script. */
  int offset(int at) {
    return offsets == null ? at : offsets[at];
  }

  /**
   * The text between backquotes as a shell reads it a second time: without the backslashes before
   * {@code $}, a backquote, {@code \} and, in double quotes, {@code "} (POSIX XCU 2.6.3).
   */
  LexedText unescaped(int from, int to, boolean inDoubleQuotes) {
    var copy = new byte[to - from];
    var newOffsets = new int[to - from + 1];
    int newLength = 0;
    for (int i = from; i < to; i++) {
      newOffsets[newLength] = offset(i);
      if (bytes[i] == '\\' && i + 1 < to) {
        byte next = bytes[i + 1];
        if (next == '\\' || next == '`' || next == '$' || (next == '"' && inDoubleQuotes)) {
          i++;
        }
      }
      copy[newLength++] = bytes[i];
    }
    newOffsets[newLength] = offset(to);
    return new LexedText(copy, newLength, Arrays.copyOf(newOffsets, newLength + 1));
  }

  String latin1(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
