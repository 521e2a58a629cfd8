package dev.initscript.shell.text;

import java.nio.charset.StandardCharsets;

/** Strings of bytes: one {@code char}, U+0000 to U+00FF, for each byte. */
final class Latin1 {
  private Latin1() {}

  static byte[] encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xff) {
        throw new IllegalArgumentException(
            "not a string of bytes: U+%04X at %d".formatted((int) text.charAt(i), i));
      }
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
